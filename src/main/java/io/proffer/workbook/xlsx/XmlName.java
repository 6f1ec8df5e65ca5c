package io.proffer.workbook.xlsx;

/** The name of an element or attribute, and whether it is of the main namespace at the current place. */
final class XmlName {
    private static final String DECLARATION = "xmlns";

    private final char[] chars;
    private final int hash;
    private final String qualified;
    private final String prefix;
    private final String local;
    private int knownAt = -1;
    private boolean foreign;

    XmlName(char[] chars, int hash) {
        this.chars = chars;
        this.hash = hash;
        // Names are few, and their readers compare them with literals.
        this.qualified = new String(chars).intern();
        int colon = qualified.indexOf(':');
        this.prefix = colon < 0 ? "" : qualified.substring(0, colon);
        this.local = colon < 0 ? qualified : qualified.substring(colon + 1).intern();
    }

    /** True for the name of these characters. */
    boolean is(char[] text, int first, int end, int textHash) {
        if (hash != textHash || chars.length != end - first) {
            return false;
        }
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] != text[first + i]) {
                return false;
            }
        }
        return true;
    }

    /** True for the same name, made twice or not. */
    boolean is(XmlName other) {
        return this == other || qualified.equals(other.qualified);
    }

    /** As written. */
    String qualified() {
        return qualified;
    }

    /** What stands before the first colon, empty when there is none. */
    String prefix() {
        return prefix;
    }

    /** What stands behind it. */
    String local() {
        return local;
    }

    /** True for an attribute that declares a namespace. */
    boolean isDeclaration() {
        return prefix.equals(DECLARATION) || qualified.equals(DECLARATION);
    }

    /** True when an element of this name is of another namespace than the root. */
    boolean isForeign(Namespaces namespaces, String root) {
        if (knownAt != namespaces.version()) {
            knownAt = namespaces.version();
            foreign = !namespaces.of(prefix).equals(root);
        }
        return foreign;
    }
}
