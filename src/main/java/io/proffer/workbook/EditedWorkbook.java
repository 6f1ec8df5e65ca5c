package io.proffer.workbook;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.workbook.out.RowEdits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The author's own workbook with some rows of a table changed; all else stays as it is. It is not believed: whoever edits
 * reads the result as if its author had sent it.
 */
public sealed interface EditedWorkbook {

    /** The workbook with every edit made. */
    record Edited(byte[] content) implements EditedWorkbook {}

    /** No edit was made, because some cannot be. */
    record Refused(List<EditRefusal> refusals) implements EditedWorkbook {
        /** Copies the list. */
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Edits a workbook.
     *
     * @param file an {@code .xlsx} that was read before without a fault
     * @param table the table as it was read from it
     * @param vocabulary the words it was read by
     */
    static EditedWorkbook of(byte[] file, DecisionTable table, Vocabulary vocabulary, TableEdits edits) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            List<EditRefusal> refusals = new RowEdits(workbook.getSheet(table.sheet()), table, vocabulary).make(edits);
            if (!refusals.isEmpty()) {
                return new Refused(refusals);
            }
            workbook.write(bytes);
            return new Edited(bytes.toByteArray());
        } catch (IOException | RuntimeException unforeseen) {
            return new Refused(List.of(cannotBeEdited(unforeseen)));
        }
    }

    private static EditRefusal cannotBeEdited(Exception why) {
        return new EditRefusal(
                0,
                "rowId",
                "CANNOT_BE_EDITED",
                "The rows of this workbook cannot be changed one by one ("
                        + why.getClass().getSimpleName()
                        + "). Change it in Excel, save it as 'Excel Workbook (.xlsx)' and send it with PUT.",
                List.of());
    }
}
