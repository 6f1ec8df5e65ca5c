package io.proffer.migration;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.migration.sheet.NativeTable;
import io.proffer.migration.sheet.SheetScan;
import io.proffer.migration.words.VocabularySnippet;
import io.proffer.workbook.Fault;
import io.proffer.workbook.RawSheets;
import java.util.ArrayList;
import java.util.List;

/** Reads a native Drools decision table and proposes typed tables; nothing in it is compiled or run. */
public final class DroolsImport {
    private final Vocabulary words;

    /** An import for tables over these terms. */
    public DroolsImport(Vocabulary words) {
        this.words = words;
    }

    /** What a file would be, and what of it cannot be taken over; whatever the bytes, never an exception. */
    public Proposal read(String fileName, byte[] bytes) {
        RawSheets file = RawSheets.read(fileName, bytes);
        Notices notices = new Notices();
        file.faults().forEach(fault -> notices.declined(fault.sheet(), fault.ref(), message(fault)));
        VocabularySnippet snippet = new VocabularySnippet();
        TableProposal proposal = new TableProposal(words, fileName, notices, snippet);
        List<DecisionTable> tables = new ArrayList<>();
        int found = 0;
        for (RawSheets.Sheet sheet : file.sheets()) {
            SheetScan scan = SheetScan.of(sheet);
            found += scan.tables().size();
            if (scan.tables().isEmpty()) {
                notices.dropped(sheet.name(), "", "The sheet has no RuleTable and is not read.");
                continue;
            }
            scan.heads().forEach(line -> HeadNotices.add(sheet.name(), line, notices));
            for (NativeTable table : scan.tables()) {
                proposal.of(table).ifPresent(tables::add);
            }
        }
        if (found == 0 && !file.sheets().isEmpty()) {
            notices.declined(
                    "", "", "No sheet has a cell that starts with RuleTable: this is no Drools decision table.");
        }
        return new Proposal(tables, notices.listed(), notices.declined(), snippet.text());
    }

    private static String message(Fault fault) {
        boolean old = fault.code().equals("OLD_OR_ENCRYPTED");
        String how = old ? " In LibreOffice: soffice --convert-to xlsx FILE.xls" : "";
        return fault.code() + ": " + fault.message() + how;
    }
}
