package io.proffer.workbook.xlsx;

import java.util.ArrayList;
import java.util.List;

/** Which prefix stands for which namespace at the current place of an XML part. */
final class Namespaces {
    private record Binding(String prefix, String uri, int depth) {}

    private final List<Binding> bindings = new ArrayList<>();

    /** Takes the declarations of a start tag. */
    void open(XmlTag tag, int depth) {
        for (int i = 0; i < tag.attributes(); i++) {
            String name = tag.attributeName(i);
            if (name.equals("xmlns")) {
                bindings.add(new Binding("", tag.attributeValue(i), depth));
            } else if (name.startsWith("xmlns:")) {
                bindings.add(new Binding(name.substring(6), tag.attributeValue(i), depth));
            }
        }
    }

    /** Forgets the declarations of an element that ends. */
    void close(int depth) {
        for (int last = bindings.size() - 1; last >= 0 && bindings.get(last).depth() >= depth; last--) {
            bindings.remove(last);
        }
    }

    /** The namespace of a qualified element name, empty when none is declared. */
    String of(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        for (int i = bindings.size() - 1; i >= 0; i--) {
            if (bindings.get(i).prefix().equals(prefix)) {
                return bindings.get(i).uri();
            }
        }
        return "";
    }
}
