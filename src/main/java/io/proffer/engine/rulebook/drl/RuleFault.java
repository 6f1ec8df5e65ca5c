package io.proffer.engine.rulebook.drl;

/**
 * Something that keeps a rulebook from serving.
 *
 * @param file name of the DRL file, or key of the table
 * @param line 1-based line of the file or row of the sheet, 0 when not known
 * @param message what is wrong and what to do
 */
public record RuleFault(String file, int line, String message) {
    @Override
    public String toString() {
        return (line > 0 ? file + ":" + line : file) + ": " + message;
    }
}
