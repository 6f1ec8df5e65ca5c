package io.proffer.rulesets.vocabulary;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.vocabulary.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code vocabulary.yaml}. Strict: a word that means nothing is a fault with its line, never skipped. */
public final class VocabularyReader {
    private static final List<String> PARTS = List.of("terms", "tables");

    private final String file;
    private final List<FileFault> faults = new ArrayList<>();

    private VocabularyReader(String file) {
        this.file = file;
    }

    /** A vocabulary, or every fault that keeps the text from being one. */
    public sealed interface Result {
        /** The text is a vocabulary. */
        record Read(Vocabulary vocabulary) implements Result {}

        /** The text is not; at least one fault. */
        record Refused(List<FileFault> faults) implements Result {
            /** Copies the list. */
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads a vocabulary from the text of a file; the name is for faults only. */
    public static Result read(String file, String text) {
        VocabularyReader reader = new VocabularyReader(file);
        Optional<Vocabulary> vocabulary =
                new YamlTree(file, reader.faults).read(text).flatMap(reader::vocabulary);
        return vocabulary.isPresent() ? new Result.Read(vocabulary.get()) : new Result.Refused(reader.faults);
    }

    private Optional<Vocabulary> vocabulary(Mapping root) {
        root.entries().forEach((name, node) -> {
            if (!PARTS.contains(name)) {
                String message = "'" + name + "' is not a part of the vocabulary. Allowed: terms, tables."
                        + Spelling.hint(name, PARTS);
                faults.add(FileFault.atLine(file, node.line(), "UNKNOWN_FIELD", message));
            }
        });
        Map<String, Term> terms = terms(part(root, "terms"));
        List<TableSchema> schemas = new ArrayList<>();
        part(root, "tables")
                .forEach((key, node) ->
                        SchemaEntry.read(file, key, node, terms, faults).ifPresent(schemas::add));
        return faults.isEmpty() ? Optional.of(new Vocabulary(List.copyOf(terms.values()), schemas)) : Optional.empty();
    }

    private Map<String, YamlNode> part(Mapping root, String name) {
        if (root.entries().get(name) instanceof Mapping part) {
            return part.entries();
        }
        faults.add(FileFault.ofFile(file, "REQUIRED", "The part '" + name + ":' is missing or empty."));
        return Map.of();
    }

    private Map<String, Term> terms(Map<String, YamlNode> entries) {
        Map<String, Term> terms = new LinkedHashMap<>();
        Map<String, String> headings = new LinkedHashMap<>();
        entries.forEach((key, node) -> TermEntry.read(file, terms.size(), key, node, faults)
                .ifPresent(term -> {
                    terms.put(key, term);
                    claimHeadings(term, node.line(), headings);
                }));
        return terms;
    }

    private void claimHeadings(Term term, int line, Map<String, String> headings) {
        Stream.concat(Stream.of(term.key(), term.label()), term.aliases().stream())
                .forEach(heading -> {
                    String other = headings.putIfAbsent(Vocabulary.fold(heading), term.key());
                    if (other != null && !other.equals(term.key())) {
                        String message = "Heading '" + heading + "' already names '" + other + "'. Choose another one.";
                        faults.add(FileFault.atLine(file, line, "DUPLICATE_HEADING", message));
                    }
                });
    }
}
