package io.proffer.workbook;

import io.proffer.workbook.layout.IgnoredSink;
import io.proffer.workbook.out.Marks;
import io.proffer.workbook.xlsx.XlsxFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The author's own workbook with what was found in it: each cell a remark speaks of is coloured (red where it refuses the
 * file, yellow where its author should know) and carries the remark as a comment. Marks of an earlier time are taken away;
 * everything else stays as its author made it.
 */
public final class AnnotatedWorkbook {
    private AnnotatedWorkbook() {}

    /**
     * The bytes of the annotated workbook.
     *
     * @param file bytes of an {@code .xlsx}
     * @param annotations remarks on its sheets; those on sheets it does not have are left out
     * @throws FileRefusal when the file as a whole is refused: it is not opened then
     */
    public static byte[] of(byte[] file, List<Annotation> annotations) throws FileRefusal {
        XlsxFile.read(file, new Findings(), (sheet, hidden) -> new IgnoredSink());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Marks marks = new Marks(workbook);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                marks.clear(sheet);
                annotations.stream()
                        .filter(each -> each.sheet().equals(sheet.getSheetName()))
                        .forEach(each -> marks.set(sheet, each));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException damaged) {
            throw FileRefusal.damaged(damaged.getClass().getSimpleName());
        }
    }
}
