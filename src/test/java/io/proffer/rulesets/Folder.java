package io.proffer.rulesets;

import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The shipped files with a change: what an author may do to them. */
final class Folder {
    private final RulesetFiles files;

    private Folder(RulesetFiles files) {
        this.files = files;
    }

    static Folder shipped() {
        try {
            return new Folder(RulesetFiles.of(Path.of("rules"), Path.of("decision-tables")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the rules, whose compiler takes its time. */
    static Folder shippedTables() {
        return shipped().without("signals.drl").without("guards.drl");
    }

    RulesetFiles files() {
        return files;
    }

    /** A cell such as {@code A8} with another content; numbers become numbers. */
    Folder withCell(String file, String sheet, String cell, String value) {
        return changed(file, content -> edited(content, sheet, cell, value));
    }

    Folder withText(String file, UnaryOperator<String> change) {
        return changed(
                file,
                content -> change.apply(new String(content, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    }

    Folder without(String file) {
        return new Folder(new RulesetFiles(
                files.rules().stream().filter(each -> !each.name().equals(file)).toList(),
                files.tables().stream()
                        .filter(each -> !each.name().equals(file))
                        .toList(),
                files.others()));
    }

    /** Each sheet of a workbook in a workbook of its own, named after it. */
    Folder split(String file) {
        NamedFile whole = files.tables().stream()
                .filter(each -> each.name().equals(file))
                .findFirst()
                .orElseThrow();
        List<NamedFile> tables = new ArrayList<>(without(file).files.tables());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(whole.content()))) {
            workbook.forEach(sheet -> tables.add(
                    new NamedFile(sheet.getSheetName() + ".xlsx", alone(whole.content(), sheet.getSheetName()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Folder(new RulesetFiles(files.rules(), tables, files.others()));
    }

    private static byte[] alone(byte[] content, String sheet) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
                if (!workbook.getSheetName(i).equals(sheet)) {
                    workbook.removeSheetAt(i);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder withTable(String name, String csv) {
        List<NamedFile> tables = new ArrayList<>(files.tables());
        tables.add(new NamedFile(name, csv.getBytes(StandardCharsets.UTF_8)));
        return new Folder(new RulesetFiles(files.rules(), tables, files.others()));
    }

    private Folder changed(String file, UnaryOperator<byte[]> change) {
        if (Stream.concat(files.rules().stream(), files.tables().stream())
                .noneMatch(each -> each.name().equals(file))) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        return new Folder(new RulesetFiles(
                changed(files.rules(), file, change), changed(files.tables(), file, change), files.others()));
    }

    private static List<NamedFile> changed(List<NamedFile> files, String name, UnaryOperator<byte[]> change) {
        return files.stream()
                .map(file -> file.name().equals(name) ? new NamedFile(name, change.apply(file.content())) : file)
                .toList();
    }

    private static byte[] edited(byte[] content, String sheet, String cell, String value) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellReference ref = new CellReference(cell);
            XSSFCell target = workbook.getSheet(sheet).getRow(ref.getRow()).getCell(ref.getCol());
            if (value.matches("-?[0-9]+(\\.[0-9]+)?")) {
                target.setCellValue(Double.parseDouble(value));
            } else if (value.isEmpty()) {
                target.setBlank();
            } else {
                target.setCellValue(value);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
