package io.proffer.workbook.xlsx;

import java.util.ArrayList;
import java.util.List;

/** Which prefix stands for which namespace at the current place of an XML part. */
final class Namespaces {
    private record Binding(String prefix, String uri, int depth) {}

    private final List<Binding> bindings = new ArrayList<>();
    private int version;

    /** Takes the declarations of a start tag. */
    void open(XmlTag tag, int depth) {
        if (!tag.declares()) {
            return;
        }
        version++;
        for (int i = 0; i < tag.attributes(); i++) {
            XmlName name = tag.attributeName(i);
            if (name.isDeclaration()) {
                bindings.add(new Binding(name.prefix().isEmpty() ? "" : name.local(), tag.attributeValue(i), depth));
            }
        }
    }

    /** Forgets the declarations of an element that ends. */
    void close(int depth) {
        for (int last = bindings.size() - 1; last >= 0 && bindings.get(last).depth() >= depth; last--) {
            bindings.remove(last);
            version++;
        }
    }

    /** Changes whenever a prefix may stand for something else. */
    int version() {
        return version;
    }

    /** The namespace of a prefix, empty when none is declared. */
    String of(String prefix) {
        for (int i = bindings.size() - 1; i >= 0; i--) {
            if (bindings.get(i).prefix().equals(prefix)) {
                return bindings.get(i).uri();
            }
        }
        return "";
    }
}
