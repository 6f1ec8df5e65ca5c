package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proffer.engine.table.DecisionTable;
import io.proffer.rulesets.LooseTables;
import io.proffer.rulesets.ShippedRulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDroolsVerbTest {
    private static final String RULES = Path.of("rules").toAbsolutePath().toString();
    private static final String TABLES =
            Path.of("decision-tables").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    private RecordedTerminal run(int exit, String... more) {
        RecordedTerminal terminal = new RecordedTerminal(folder);
        String[] arguments = new String[more.length + 3];
        arguments[0] = "import-drools";
        arguments[1] = "--rules=" + RULES;
        arguments[2] = "--tables=" + TABLES;
        System.arraycopy(more, 0, arguments, 3, more.length);
        assertThat(terminal.run(arguments)).as(terminal.out() + terminal.err()).isEqualTo(exit);
        return terminal;
    }

    private void file(String name, String action) throws IOException {
        Files.writeString(
                folder.resolve(name),
                String.join(
                        "\n",
                        "RuleTable Seats are used,,",
                        "NAME,CONDITION,ACTION",
                        ",Account,",
                        ",utilizationPct >= $param," + action,
                        "Rule,Use,Offer",
                        "near_limit,80,UPG_BUSINESS"));
    }

    @Test
    void whatIsTakenOverWholeIsWrittenAndCanBeRead() throws IOException {
        file("seats.csv", "setOffer($param)");
        RecordedTerminal terminal = run(0, "seats.csv", "--out=seats.xlsx");
        assertThat(terminal.out())
                .contains("TRANSLATED @ seats!B4 — Condition 'Use' is 'Utilization %'.")
                .contains("seats_are_used (APPLICABILITY, COLLECT): 1 rows on, 0 off")
                .contains("nothing was declined");
        LooseTables read = LooseTables.of(
                folder.resolve("seats.xlsx"), ShippedRulebook.get().vocabulary());
        assertThat(read.faults()).isEmpty();
        assertThat(read.tables()).extracting(DecisionTable::key).containsExactly("seats_are_used");
    }

    @Test
    void whatIsDeclinedIsNamedAndTheExitCodeSaysSo() throws IOException {
        file("seats.csv", "Runtime.getRuntime().exec($param)");
        RecordedTerminal terminal = run(1, "seats.csv", "--format=json");
        var report = new ObjectMapper().readTree(terminal.out());
        assertThat(report.at("/declined").intValue()).isEqualTo(2);
        assertThat(report.at("/tables/0/rowsOff").intValue()).isEqualTo(1);
        assertThat(report.at("/tables/0/outcomes/0").textValue()).isEqualTo("# Offer");
        assertThat(report.at("/notices").findValuesAsText("message"))
                .anySatisfy(said -> assertThat(said).contains("it is code: 'Runtime.getRuntime().exec($param)'"));
    }

    @Test
    void anOldWorkbookIsRefusedWithTheWayToConvertIt() throws IOException {
        Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        assertThat(run(1, "old.xls").out())
                .contains("OLD_OR_ENCRYPTED")
                .contains("soffice --convert-to xlsx")
                .contains("0 tables proposed");
    }

    @Test
    void wrongUsageIsTold() throws IOException {
        file("seats.csv", "setOffer($param)");
        assertThat(run(2, "none.xlsx").err()).contains("There is no file none.xlsx");
        Files.writeString(folder.resolve("there.xlsx"), "mine");
        assertThat(run(2, "seats.csv", "--out=there.xlsx").err()).contains("exists and is kept");
        assertThat(folder.resolve("there.xlsx")).hasContent("mine");
    }
}
