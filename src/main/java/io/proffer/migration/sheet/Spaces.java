package io.proffer.migration.sheet;

/** Text with straight quotes and single spaces. */
final class Spaces {
    private Spaces() {}

    static String single(String text) {
        return text.replace('\u201C', '"')
                .replace('\u201D', '"')
                .replaceAll("[\\s\\u00A0]++", " ")
                .strip();
    }
}
