package io.proffer.cli.check;

/**
 * Colours for people who watch.
 *
 * @param coloured false for files, pipes and terminals that want none
 */
public record Paint(boolean coloured) {
    /** Words in red. */
    public String red(String words) {
        return paint("31", words);
    }

    /** Words in green. */
    public String green(String words) {
        return paint("32", words);
    }

    /** Words in yellow. */
    public String yellow(String words) {
        return paint("33", words);
    }

    private String paint(String colour, String words) {
        return coloured ? "\u001B[" + colour + "m" + words + "\u001B[0m" : words;
    }
}
