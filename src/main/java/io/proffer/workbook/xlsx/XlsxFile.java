package io.proffer.workbook.xlsx;

import io.proffer.workbook.Fault;
import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.Findings;
import io.proffer.workbook.layout.CellBudget;
import io.proffer.workbook.layout.SheetSink;
import io.proffer.workbook.xlsx.Relationships.Relationship;
import io.proffer.workbook.xlsx.WorkbookPart.Tab;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** An Excel workbook in memory, checked before any of its content is believed. */
public final class XlsxFile {
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0};

    private final Archive archive;
    private final Findings findings;

    private XlsxFile(Archive archive, Findings findings) {
        this.archive = archive;
        this.findings = findings;
    }

    /**
     * Reads every visible sheet in tab order.
     *
     * @param sinks makes the sink of a sheet from its name and its hidden columns
     * @throws FileRefusal when the file as a whole is refused
     */
    public static void read(byte[] bytes, Findings findings, BiFunction<String, BitSet, SheetSink> sinks)
            throws FileRefusal {
        refuseOtherFormats(bytes);
        try {
            new XlsxFile(Archive.open(bytes), findings).read(sinks);
        } catch (OversizedPartException bomb) {
            throw PartRules.bomb();
        } catch (IOException damaged) {
            throw FileRefusal.damaged(String.valueOf(damaged.getMessage()));
        }
    }

    private static void refuseOtherFormats(byte[] bytes) throws FileRefusal {
        if (startsWith(bytes, OLE2)) {
            throw new FileRefusal(
                    "OLD_OR_ENCRYPTED",
                    "This is an old .xls or a password-protected workbook."
                            + " Remove the password and save as 'Excel Workbook (.xlsx)'.");
        }
        if (!startsWith(bytes, ZIP)) {
            throw new FileRefusal(
                    "NOT_XLSX",
                    "This is not an .xlsx workbook (it starts like a text or other file)."
                            + " Save it as 'Excel Workbook (.xlsx)'.");
        }
    }

    private static boolean startsWith(byte[] bytes, int[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private void read(BiFunction<String, BitSet, SheetSink> sinks) throws IOException, FileRefusal {
        PartRules rules = new PartRules(archive);
        rules.checkFirst();
        Part main = main();
        String folder = main.name().substring(0, main.name().lastIndexOf('/') + 1);
        Relationships links = relationships(folder + "_rels/" + main.fileName() + ".rels", folder);
        WorkbookPart workbook = archive.read(main, WorkbookPart::read);
        CellValues values = new CellValues(strings(links), formats(links), workbook.since1904());
        CellBudget budget = new CellBudget();
        for (Tab tab : workbook.sheets()) {
            read(tab, links, values, budget, sinks);
        }
        rules.checkRest();
    }

    private Part main() throws IOException, FileRefusal {
        Optional<Relationship> main = relationships("_rels/.rels", "").ofType("officeDocument");
        String name = main.map(Relationship::target).orElse("xl/workbook.xml");
        Optional<Part> part = archive.find(name);
        if (part.isEmpty() || !name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            throw new FileRefusal(
                    "NOT_XLSX",
                    "This is not an .xlsx workbook (it holds no workbook). Save it as 'Excel Workbook (.xlsx)'.");
        }
        return part.get();
    }

    private Relationships relationships(String name, String folder) throws IOException, FileRefusal {
        Optional<Part> part = archive.find(name);
        return part.isEmpty()
                ? new Relationships(List.of())
                : archive.read(part.get(), in -> Relationships.read(in, folder));
    }

    private SharedStrings strings(Relationships links) throws IOException, FileRefusal {
        Optional<Part> part = links.ofType("sharedStrings").flatMap(link -> archive.find(link.target()));
        return part.isEmpty() ? SharedStrings.none() : archive.read(part.get(), SharedStrings::read);
    }

    private NumberFormats formats(Relationships links) throws IOException, FileRefusal {
        Optional<Part> part = links.ofType("styles").flatMap(link -> archive.find(link.target()));
        return part.isEmpty() ? NumberFormats.none() : archive.read(part.get(), NumberFormats::read);
    }

    private void read(
            Tab tab,
            Relationships links,
            CellValues values,
            CellBudget budget,
            BiFunction<String, BitSet, SheetSink> sinks)
            throws IOException, FileRefusal {
        if (tab.hidden()) {
            findings.add(() -> Fault.file(
                    "HIDDEN_SHEET",
                    "The workbook has a hidden sheet ('" + tab.name()
                            + "'). Unhide or delete it: what is approved must be visible."));
        }
        Relationship link = links.ofId(tab.relation()).orElse(null);
        if (link == null || !link.type().equals("worksheet")) {
            findings.add(tab.name(), "", "NOT_A_TABLE", "", "The sheet holds no cells (a chart?). Delete the sheet.");
            return;
        }
        Part part = archive.find(link.target()).orElseThrow(() -> new IOException("a sheet is missing"));
        archive.read(
                part,
                in -> new SheetParser(tab.name(), in, values, budget).read(hidden -> sinks.apply(tab.name(), hidden)));
    }
}
