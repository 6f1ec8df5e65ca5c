package io.proffer.workbook.layout;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.workbook.layout.BoundColumn.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a heading means in one table: an outcome, a condition or a meta column. */
final class HeadingMeaning {
    private final Vocabulary vocabulary;
    private final TableSchema schema;

    HeadingMeaning(Vocabulary vocabulary, TableSchema schema) {
        this.vocabulary = vocabulary;
        this.schema = schema;
    }

    /** The column under a heading; the band decides, without one outcomes come before meta columns and conditions. */
    Optional<BoundColumn> of(String heading, int column, @Nullable Band band) {
        Optional<Term> term = vocabulary.byHeading(heading);
        Optional<BoundColumn> meta = MetaHeading.of(heading).map(found -> BoundColumn.of(column, found));
        Optional<BoundColumn> output = term.filter(known -> schema.allowsOutput(known.key()))
                .map(known -> BoundColumn.of(column, Role.OUTPUT, known));
        Optional<BoundColumn> input =
                term.filter(Term::isCondition).map(known -> BoundColumn.of(column, Role.INPUT, known));
        if (band == Band.WHEN) {
            return input.or(() -> meta);
        }
        if (band == Band.THEN) {
            return output.or(() -> meta);
        }
        return band == Band.META ? meta : output.or(() -> meta).or(() -> input);
    }

    /** Why a heading means nothing here, and what its author may have wanted. */
    String unknown(String heading, @Nullable Band band) {
        Optional<Term> term = vocabulary.byHeading(heading);
        String note = " Start the name with # for a private note column.";
        if (term.isPresent()) {
            return "'" + heading + "' cannot be used here: " + misplaced(term.get(), band) + note;
        }
        String near = Spelling.hint(heading, headings());
        return "'" + heading + "' is not a known column." + near + note;
    }

    private String misplaced(Term term, @Nullable Band band) {
        if (band == Band.WHEN) {
            return term.type() == TermType.TEXT
                    ? "free text cannot be a condition."
                    : "it is an outcome, not a condition. Move it under THEN.";
        }
        String outcomes = " Outcomes of '" + schema.key() + "': " + String.join(", ", labels(outputs())) + ".";
        if (band == Band.META) {
            return "it is not a column about the row itself. Move it under WHEN or THEN.";
        }
        return "it is not an outcome of this table." + outcomes;
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        outputs().forEach(term -> headings.add(term.label()));
        vocabulary.terms().stream().filter(Term::isCondition).forEach(term -> {
            headings.add(term.label());
            headings.addAll(term.aliases());
        });
        for (MetaHeading meta : MetaHeading.values()) {
            headings.add(meta.label());
        }
        return headings;
    }

    private List<Term> outputs() {
        List<Term> outputs = new ArrayList<>();
        schema.then().forEach(key -> vocabulary.find(key).ifPresent(outputs::add));
        schema.optional().forEach(key -> vocabulary.find(key).ifPresent(outputs::add));
        return outputs;
    }

    private static List<String> labels(List<Term> terms) {
        return terms.stream().map(Term::label).toList();
    }
}
