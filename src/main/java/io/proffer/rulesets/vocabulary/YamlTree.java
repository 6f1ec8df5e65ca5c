package io.proffer.rulesets.vocabulary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.vocabulary.YamlNode.Mapping;
import io.proffer.rulesets.vocabulary.YamlNode.Scalar;
import io.proffer.rulesets.vocabulary.YamlNode.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads YAML into nodes with lines; a key written twice is a fault. */
final class YamlTree {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;
    private final List<FileFault> faults;

    YamlTree(String file, List<FileFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The mapping a file consists of; empty, with a fault, when it is not readable as one. */
    Optional<Mapping> read(String text) {
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                return Optional.of(mapping(parser, 1));
            }
            faults.add(FileFault.ofFile(file, "YAML_NOT_A_MAP", "The file must start with 'terms:' and 'tables:'."));
        } catch (JsonProcessingException e) {
            faults.add(FileFault.atLine(
                    file,
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    "YAML_SYNTAX",
                    "This is not valid YAML: " + firstLine(e.getOriginalMessage())
                            + ". Check indentation, colons and quotes."));
        } catch (IOException e) {
            faults.add(FileFault.ofFile(file, "UNREADABLE", "The file cannot be read: " + e.getMessage() + "."));
        }
        return Optional.empty();
    }

    private Mapping mapping(JsonParser parser, int line) throws IOException {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (entries.put(key, node(parser, keyLine)) != null) {
                faults.add(FileFault.atLine(
                        file, keyLine, "DUPLICATE_KEY", "'" + key + "' is written twice. Keep one of the two."));
            }
        }
        return new Mapping(entries, line);
    }

    private YamlNode node(JsonParser parser, int line) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, line);
            case START_ARRAY -> sequence(parser, line);
            case VALUE_NULL -> new Scalar("", line);
            default -> new Scalar(parser.getText(), line);
        };
    }

    private Sequence sequence(JsonParser parser, int line) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, parser.currentTokenLocation().getLineNr()));
        }
        return new Sequence(items, line);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("syntax error");
    }
}
