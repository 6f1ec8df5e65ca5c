package io.proffer.rulesets;

import io.proffer.engine.rulebook.drl.RuleFault;
import io.proffer.engine.rulebook.drl.RuleFile;
import io.proffer.engine.rulebook.spreadsheet.SpreadsheetRules;
import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.workbook.Fault;
import io.proffer.workbook.RawSheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The native Drools decision tables among the rules as DRL, and the way from a line of it back to a cell. */
final class NativeRules {
    static final String ENDING = ".drl.xlsx";
    private static final String REFUSED = "RULE_REFUSED";
    private static final String DRL = ".drl";

    private final List<FileFault> faults = new ArrayList<>();
    private final Map<String, RuleFile> files = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();

    private NativeRules() {}

    /** Reads the native tables of a folder of rules; without one, nothing of Drools' spreadsheets is touched. */
    static NativeRules of(List<NamedFile> rules) {
        NativeRules natives = new NativeRules();
        rules.stream().filter(file -> file.endsWith(ENDING)).forEach(natives::read);
        return natives;
    }

    /** The rules as DRL, each file under its name with {@code .drl} behind it. */
    List<RuleFile> files() {
        return List.copyOf(files.values());
    }

    /** Why files are refused before Drools sees them, or what it says of them. */
    List<FileFault> faults() {
        return List.copyOf(faults);
    }

    /** A fault of the compiler at its place: a line of a DRL file, or a cell of a native table. */
    FileFault place(RuleFault fault) {
        RuleFile file = files.get(fault.file());
        if (file == null) {
            return FileFault.atLine(fault.file(), fault.line(), REFUSED, fault.message());
        }
        String workbook = file.name().substring(0, file.name().length() - DRL.length());
        return new FileFault(
                workbook,
                sheets.getOrDefault(file.name(), ""),
                SpreadsheetRules.cell(file.text(), fault.line()).orElse(""),
                REFUSED,
                fault.message());
    }

    private void read(NamedFile file) {
        RawSheets raw = RawSheets.read(file.name(), file.content(), file.size());
        List<FileFault> found = new ArrayList<>();
        raw.faults().forEach(fault -> found.add(of(file, fault)));
        raw.sheets().stream().limit(1).forEach(sheet -> formulas(file, sheet, found));
        if (found.isEmpty()) {
            compile(file, raw.sheets().get(0).name());
        }
        faults.addAll(found);
    }

    private static FileFault of(NamedFile file, Fault fault) {
        return new FileFault(file.name(), fault.sheet(), fault.ref(), fault.code(), fault.message());
    }

    /** Drools would evaluate a formula; what is reviewed must be what runs. */
    private static void formulas(NamedFile file, RawSheets.Sheet sheet, List<FileFault> found) {
        for (int row : sheet.rows()) {
            for (int column = 0; column <= sheet.lastColumn(); column++) {
                if (sheet.at(row, column) instanceof RawCell.Formula) {
                    found.add(new FileFault(
                            file.name(),
                            sheet.name(),
                            CellRef.letters(column) + row,
                            "FORMULA_NOT_ALLOWED",
                            "Rules hold no formulas. Copy, then Paste Special > Values."));
                }
            }
        }
    }

    private void compile(NamedFile file, String sheet) {
        SpreadsheetRules.Outcome outcome = SpreadsheetRules.drl(file.content());
        if (outcome instanceof SpreadsheetRules.Outcome.Rules rules) {
            String name = file.name() + DRL;
            files.put(name, new RuleFile(name, rules.drl()));
            sheets.put(name, sheet);
        } else if (outcome instanceof SpreadsheetRules.Outcome.Refused refused) {
            faults.add(new FileFault(file.name(), sheet, "", REFUSED, "Drools cannot read it: " + refused.why()));
        }
    }
}
