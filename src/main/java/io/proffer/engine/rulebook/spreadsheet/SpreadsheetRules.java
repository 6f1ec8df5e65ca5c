package io.proffer.engine.rulebook.spreadsheet;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/**
 * A native Drools decision table from the folder of rules as the DRL that Drools makes of it. Only for files that people
 * review like code: what stands in their cells becomes code.
 */
public final class SpreadsheetRules {
    private static final Pattern ORIGIN = Pattern.compile("// rule values at ([A-Z]{1,3}\\d{1,7}), header at .*");

    private SpreadsheetRules() {}

    /** What Drools makes of a file. */
    public sealed interface Outcome {
        /** Rules; each comes after a comment that names its cell. */
        record Rules(String drl) implements Outcome {}

        /** Drools gave up. */
        record Refused(String why) implements Outcome {}
    }

    /**
     * The DRL of the first sheet.
     *
     * @param workbook the bytes of an {@code .xlsx} whose form was checked before
     * @return the rules, or what Drools says of the file, never an exception
     */
    public static Outcome drl(byte[] workbook) {
        try {
            String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(workbook), InputType.XLS);
            return new Outcome.Rules(drl);
        } catch (RuntimeException gaveUp) {
            String said = gaveUp.getMessage() == null ? gaveUp.getClass().getSimpleName() : gaveUp.getMessage();
            return new Outcome.Refused(said.lines().findFirst().orElse("").strip());
        }
    }

    /**
     * The first cell of the row that a line of the DRL came from.
     *
     * @param line 1-based line of {@code drl}
     * @return a cell such as {@code C14}, empty for lines that belong to no row
     */
    public static Optional<String> cell(String drl, int line) {
        List<String> lines = drl.lines().toList();
        for (int at = Math.min(line, lines.size()) - 1; at >= 0; at--) {
            Matcher origin = ORIGIN.matcher(lines.get(at).strip());
            if (origin.matches()) {
                return Optional.of(origin.group(1));
            }
            if (lines.get(at).strip().equals("end") && at < line - 1) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
