package io.proffer.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.Support;
import io.proffer.engine.rulebook.PreparedStore;
import io.proffer.engine.rulebook.RuleFindings.Moment;
import io.proffer.engine.rulebook.RuleSession;
import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.drl.RuleCompilation;
import io.proffer.engine.rulebook.drl.RuleCompiler;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Native decision tables of Drools in the folder of rules. */
class NativeRulesTest {
    private static final String FILE = "moments.drl.xlsx";
    private static final String NAME = "MANY_ESCALATIONS: customers escalate again and again";

    @Test
    void aNativeTableRaisesMoments() {
        NativeRules natives = NativeRules.of(List.of(table("openEscalations >= $param", NAME)));
        assertThat(natives.faults()).isEmpty();
        RuleCompilation compilation =
                new RuleCompiler(getClass().getClassLoader(), PreparedStore.NONE, 100).compile(natives.files());
        RuleSession session = ((RuleCompilation.Ready) compilation).session();
        assertThat(session.run(List.of(Support.UNKNOWN.withEscalations(3))).moments())
                .extracting(Moment::code)
                .containsExactly("MANY_ESCALATIONS");
        assertThat(session.run(List.of(Support.UNKNOWN.withEscalations(2))).moments())
                .isEmpty();
        session.close();
    }

    @Test
    void aMistakeIsNamedWithItsFileAndCell() {
        assertThat(faults(table("openEscalation >= $param", NAME)))
                .anySatisfy(fault -> assertThat(fault.place()).isEqualTo(FILE + " Moments!A10"));
        assertThat(faults(table("openEscalations >= $param", "no code")))
                .anySatisfy(fault -> assertThat(fault.toString())
                        .startsWith("RULE_REFUSED @ " + FILE + " Moments!A10 — Rule \"no code\" needs a name"));
    }

    @Test
    void aFormulaIsRefusedBecauseDroolsWouldEvaluateIt() {
        byte[] formula = NativeMoments.workbook(sheet -> {
            NativeMoments.fill(sheet, "openEscalations >= $param", NAME);
            sheet.getRow(9).getCell(1).setCellFormula("1+2");
        });
        assertThat(faults(new NamedFile(FILE, formula)))
                .anySatisfy(fault ->
                        assertThat(fault.toString()).startsWith("FORMULA_NOT_ALLOWED @ " + FILE + " Moments!B10"));
    }

    @Test
    void whatIsNoWorkbookIsRefusedAsAnyOther() {
        assertThat(faults(new NamedFile(FILE, new byte[] {1, 2, 3})))
                .anySatisfy(fault -> assertThat(fault.code()).isEqualTo("NOT_XLSX"));
    }

    @Test
    void inTheFolderOfTablesItIsATableWithoutAName() {
        RulesetFiles files = Folder.shippedTables().files();
        NamedFile misplaced = table("openEscalations >= $param", NAME);
        LoadResult result = new RulebookLoader(new RulebookCompiler())
                .load(new RulesetFiles(
                        files.rules(),
                        Stream.concat(files.tables().stream(), Stream.of(misplaced))
                                .toList(),
                        List.of()));
        assertThat(((LoadResult.Refused) result).faults())
                .anySatisfy(fault -> assertThat(fault.toString()).startsWith("UNKNOWN_TABLE @ " + FILE));
    }

    private static List<FileFault> faults(NamedFile file) {
        return ((LoadResult.Refused) load(file)).faults();
    }

    private static LoadResult load(NamedFile file) {
        RulesetFiles files = Folder.shippedTables().files();
        List<NamedFile> rules =
                Stream.concat(files.rules().stream(), Stream.of(file)).toList();
        return TestLoader.get().load(new RulesetFiles(rules, files.tables(), List.of()));
    }

    private static NamedFile table(String constraint, String name) {
        return new NamedFile(FILE, NativeMoments.workbook(constraint, name));
    }
}
