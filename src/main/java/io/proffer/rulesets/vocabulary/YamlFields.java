package io.proffer.rulesets.vocabulary;

import io.proffer.engine.table.grammar.Spelling;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.vocabulary.YamlNode.Mapping;
import io.proffer.rulesets.vocabulary.YamlNode.Scalar;
import io.proffer.rulesets.vocabulary.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one entry of the vocabulary, read one by one; what does not fit becomes a fault with its line. */
final class YamlFields {
    private final String file;
    private final String owner;
    private final Mapping entry;
    private final List<FileFault> faults;

    private YamlFields(String file, String owner, Mapping entry, List<FileFault> faults) {
        this.file = file;
        this.owner = owner;
        this.entry = entry;
        this.faults = faults;
    }

    /** The fields of an entry that may hold these and no others; empty, with a fault, when it holds no fields at all. */
    static Optional<YamlFields> of(
            String file, String owner, YamlNode node, List<String> allowed, List<FileFault> faults) {
        if (!(node instanceof Mapping entry)) {
            faults.add(FileFault.atLine(
                    file,
                    node.line(),
                    "WRONG_SHAPE",
                    owner + " needs fields, such as '" + allowed.get(0) + ": …', indented below its name."));
            return Optional.empty();
        }
        entry.entries().forEach((name, value) -> {
            if (!allowed.contains(name)) {
                String message = "'" + name + "' is not a field of " + owner + ". Allowed: "
                        + String.join(", ", allowed) + "." + Spelling.hint(name, allowed);
                faults.add(FileFault.atLine(file, value.line(), "UNKNOWN_FIELD", message));
            }
        });
        return Optional.of(new YamlFields(file, owner, entry, faults));
    }

    /** Adds a fault at a field, or at the entry when the field is not written. */
    void refuse(String name, String code, String message) {
        YamlNode node = entry.entries().get(name);
        faults.add(FileFault.atLine(file, node == null ? entry.line() : node.line(), code, message));
    }

    /** True when the field is written. */
    boolean has(String name) {
        return entry.entries().containsKey(name);
    }

    /** A text that must be there; empty, with a fault, when it is not. */
    String required(String name) {
        String text = text(name);
        if (text == null) {
            refuse(name, "REQUIRED", owner + " needs '" + name + "'.");
            return "";
        }
        return text;
    }

    /** A text, null when not written or blank. */
    @Nullable
    String text(String name) {
        YamlNode node = entry.entries().get(name);
        if (node instanceof Scalar scalar) {
            return scalar.text().isBlank() ? null : scalar.text();
        }
        if (node != null) {
            refuse(name, "WRONG_SHAPE", "'" + name + "' of " + owner + " needs one value, without brackets.");
        }
        return null;
    }

    /** A list of texts, each once; empty when not written. */
    List<String> list(String name) {
        YamlNode node = entry.entries().get(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Sequence sequence)) {
            refuse(name, "WRONG_SHAPE", "'" + name + "' of " + owner + " needs a list, such as [A, B].");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        sequence.items().forEach(item -> member(name, item, texts));
        return texts;
    }

    private void member(String name, YamlNode item, List<String> texts) {
        if (!(item instanceof Scalar scalar) || scalar.text().isBlank()) {
            refuse(name, "WRONG_SHAPE", "'" + name + "' of " + owner + " needs plain words in its list.");
        } else if (texts.contains(scalar.text())) {
            refuse(name, "DUPLICATE_VALUE", "'" + scalar.text() + "' is twice in '" + name + "' of " + owner + ".");
        } else {
            texts.add(scalar.text());
        }
    }

    /** True or false; false when not written. */
    boolean flag(String name) {
        String text = text(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            refuse(name, "WRONG_TYPE", "'" + name + "' of " + owner + " needs true or false, found '" + text + "'.");
        }
        return "true".equals(text);
    }

    /** A number, null when not written. */
    @Nullable
    BigDecimal number(String name) {
        String text = text(name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            refuse(name, "NOT_A_NUMBER", "'" + name + "' of " + owner + " needs a number, found '" + text + "'.");
            return null;
        }
    }
}
