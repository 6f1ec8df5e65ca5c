package io.proffer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.workbook.Reading;
import io.proffer.workbook.WorkbookReader;
import io.proffer.workbook.WorkbookWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DroolsImportTest {
    private static final String[] WHOLE = {
        "RuleSet | com.acme.offers |",
        "Import | com.acme.Account |",
        "| | | |",
        "RuleTable Seats are used | | | |",
        "NAME | CONDITION | CONDITION | CONDITION | ACTION",
        "| $a : Account | | | ",
        "| plan == \"$param\" | utilizationPct >= $1, utilizationPct < $2 | burst == $param | result.setOffer(\"$param\");",
        "Rule | Plan | Use | Burst | Offer",
        "near_limit | TEAM | 80,95 | false | UPG_BUSINESS",
        "over_limit | BUSINESS | 95, 200 | | UPG_ENTERPRISE",
    };

    @Test
    void aTableOfKnownWordsIsTakenOverWhole() {
        Proposal proposal = NativeTables.read(WHOLE);
        assertThat(NativeTables.declined(proposal)).isEmpty();
        DecisionTable table = proposal.tables().get(0);
        assertThat(table.key()).isEqualTo("seats_are_used");
        assertThat(cells(table.rows().get(0))).containsExactly("TEAM", "[80..95)", "no");
        assertThat(table.rows().get(0).rowId()).isEqualTo("near_limit");
        assertThat(table.rows().get(0).meta().enabled()).isTrue();
        assertThat(table.rows().get(1).code("offer")).contains("UPG_ENTERPRISE");
    }

    @Test
    void theProposedWorkbookIsReadAsTheProposedTable() {
        Proposal proposal = NativeTables.read(WHOLE);
        Reading reading =
                new WorkbookReader(NativeTables.words()).read("proposed.xlsx", WorkbookWriter.xlsx(proposal.tables()));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.tables().get(0).rows())
                .extracting(DroolsImportTest::cells)
                .containsExactlyElementsOf(proposal.tables().get(0).rows().stream()
                        .map(DroolsImportTest::cells)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            plan                     ; TEAM               ; TEAM
            plan == "$param"         ; TEAM               ; TEAM
            plan == $param           ; Plan.TEAM          ; TEAM
            $a.getPlan() == "$1"     ; TEAM               ; TEAM
            getPlan().equals($param) ; "TEAM"             ; TEAM
            plan != "$param"         ; TEAM               ; not TEAM
            plan in ($param)         ; "TEAM", "BUSINESS" ; TEAM, BUSINESS
            plan not in ($param)     ; "TEAM","BUSINESS"  ; not TEAM, BUSINESS
            forall(||){plan == $}    ; "TEAM","BUSINESS"  ; TEAM, BUSINESS
            plan == $param           ; null               ; unknown
            plan != $param           ; null               ; known
            plan != null             ; X                  ; known
            utilizationPct           ; 80                 ; 80
            utilizationPct >         ; 80                 ; > 80
            utilizationPct $param    ; <= 80              ; <= 80
            utilizationPct >= $param ; 80                 ; >= 80
            utilizationPct < 50      ; X                  ; < 50
            utilizationPct >= $1 && utilizationPct <= $2 ; 80, 94 ; 80..94
            utilizationPct > $1, utilizationPct <= $2    ; 80, 94 ; (80..94]
            burst                    ; true               ; yes
            burst == $param          ; FALSE              ; no
            """)
    void aConstraintIsSaidInTheGrammarOfCells(String constraint, String cell, String said) {
        Proposal proposal = one(constraint, cell);
        assertThat(NativeTables.declined(proposal)).isEmpty();
        assertThat(cells(proposal.tables().get(0).rows().get(0))).containsExactly(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            eval(plan == $param)            ; TEAM      ; cannot say 'eval'
            plan matches "$param"           ; T.*       ; cannot say 'matches'
            plan == other.plan              ; X         ; compares with another fact
            seats.size() > $param           ; 3         ; calls the method size()
            $param                          ; plan == 1 ; would be code
            plan == "$1", burst == $2       ; TEAM,true ; several conditions
            plan == $1, burst == $2, x == 3 ; a,b       ; several conditions
            map["$1"] == "x"                ; a         ; list or map
            this == $param                  ; x         ; a fact itself
            Runtime.getRuntime().exec("$param") ; id    ; calls a method
            """)
    void aConstraintOfNoKnownFormIsDeclinedAndItsRowsAreOff(String constraint, String cell, String why) {
        Proposal proposal = one(constraint, cell);
        assertThat(NativeTables.declined(proposal))
                .singleElement()
                .asString()
                .contains(why)
                .contains("native.drl!B4");
        assertThat(proposal.tables().get(0).rows().get(0).meta().enabled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            plan == "$param"         ; TE"AM             ; quotation marks
            plan == "$param"         ; not TEAM          ; something else
            plan == "$param"         ; any               ; something else
            plan == "$param"         ; TEAM, BUSINESS    ; no plain value
            utilizationPct >= $param ; high              ; neither a number
            utilizationPct >= $1, utilizationPct <= $2 ; 80 ; two numbers
            utilizationPct           ; 1.5x              ; 1.5x
            """)
    void aCellThatNoTypedCellCouldSaySwitchesItsRowOff(String constraint, String cell, String why) {
        Proposal proposal = one(constraint, cell);
        assertThat(NativeTables.declined(proposal))
                .singleElement()
                .asString()
                .contains(why)
                .contains("native.drl!B6");
        assertThat(proposal.tables().get(0).rows().get(0).meta().enabled()).isFalse();
    }

    @Test
    void aFactNobodyKnowsIsKeptAsANoteAndProposedAsAWord() {
        Proposal proposal = NativeTables.read(
                "RuleTable Pricing",
                "C | A",
                "Driver | policy",
                "age >= $1, age <= $2 | setBasePrice($param)",
                "Age bracket | Base price",
                "18, 24 | 450");
        assertThat(proposal.vocabulary())
                .isEqualTo("terms:\n  age: { label: \"Age bracket\", type: integer, source: attributes.age }"
                        + "   # native.drl!A4\n");
        DecisionTable table = proposal.tables().get(0);
        assertThat(table.inputs()).extracting(column -> column.term().label()).containsExactly("# Age bracket");
        assertThat(table.outputs()).extracting(column -> column.term().label()).containsExactly("# Base price");
        assertThat(cells(table.rows().get(0))).containsExactly("18, 24");
        assertThat(table.rows().get(0).meta().enabled()).isFalse();
        assertThat(NativeTables.declined(proposal))
                .anySatisfy(said -> assertThat(said).contains("no word of the vocabulary is called 'age'"))
                .anySatisfy(said -> assertThat(said).contains("sets something that is no outcome"))
                .anySatisfy(said -> assertThat(said).contains("names no offer"));
    }

    @Test
    void anActivationGroupMakesTheRowOfTheHighestPriorityAnswer() {
        Proposal proposal = NativeTables.read(
                "RuleTable Choice",
                "P | X | C | A",
                "| | Account |",
                "| | plan | setOffer($param)",
                "Rank | Group | Plan | Offer",
                "1 | g | TEAM | A_1",
                "9 | g | TEAM | B_1");
        DecisionTable table = proposal.tables().get(0);
        assertThat(table.hitPolicy()).isEqualTo(HitPolicy.FIRST);
        assertThat(table.rows()).extracting(row -> row.code("offer").orElse("")).containsExactly("B_1", "A_1");
        assertThat(NativeTables.declined(proposal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            X           ; 1        ; ACTIVATION-GROUP is lost
            PRIORITY    ; 1        ; PRIORITY is lost
            TIMER       ; int: 10s ; TIMER says when
            AGENDA-GROUP; g        ; AGENDA-GROUP says when or with whom
            COLOUR      ; red      ; no kind of column
            """)
    void aRowThatFiresOtherwiseThanTablesDoIsOff(String kind, String cell, String why) {
        Proposal proposal = NativeTables.read(
                "RuleTable Choice",
                kind + " | C | A",
                " | Account |",
                " | plan | setOffer($param)",
                "Kind | Plan | Offer",
                cell + " | TEAM | A_1",
                " | BUSINESS | B_1");
        assertThat(NativeTables.declined(proposal)).singleElement().asString().contains(why);
        assertThat(proposal.tables().get(0).rows())
                .extracting(row -> row.meta().enabled())
                .containsExactly(false, true);
    }

    @Test
    void aRuleExpiresOnItsDayAndARowTheDayBefore() {
        Proposal proposal = NativeTables.read(
                "RuleTable Dates",
                "V | Z | B | C | A",
                "| | | Account |",
                "| | | plan | setOffer($param)",
                "From | To | On | Plan | Offer",
                "01-Jan-2026 | 2026-12-31 | | TEAM | A_1",
                " | soon | | TEAM | A_2",
                " | | false | TEAM | A_3");
        List<Row> rows = proposal.tables().get(0).rows();
        assertThat(rows.get(0).meta().validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(rows.get(0).meta().validTo()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(rows).extracting(row -> row.meta().enabled()).containsExactly(true, false, false);
        assertThat(NativeTables.declined(proposal)).singleElement().asString().contains("'soon' is no day");
    }

    @Test
    void headLinesWithCodeAreDeclinedAndOthersDropped() {
        Proposal proposal = NativeTables.read(
                "RuleSet | data",
                "Functions | function void f() { System.exit(1); }",
                "Queries | query q end",
                "Import | java.lang.Runtime",
                "Sequential | true",
                "Whatever | x",
                "",
                "RuleTable T",
                "C | A",
                "Account |",
                "plan | setOffer($param)",
                "Plan | Offer",
                "TEAM | A_1");
        assertThat(NativeTables.declined(proposal))
                .satisfiesExactly(
                        said -> assertThat(said).startsWith("native.drl!A2 Functions are code"),
                        said -> assertThat(said).startsWith("native.drl!A3 Queries are code"));
        assertThat(proposal.notices())
                .filteredOn(notice -> notice.outcome() == Notice.Outcome.DROPPED)
                .hasSize(4);
    }

    @Test
    void rowsAfterAGapAreNoRulesAndAnotherTableMayFollow() {
        Proposal proposal = NativeTables.read(
                "RuleTable One",
                "C | A",
                "Account |",
                "plan | setOffer($param)",
                "Plan | Offer",
                "TEAM | A_1",
                "",
                "TEAM | A_2",
                "RuleTable One",
                "C | A",
                "Account |",
                "plan | setOffer($param)",
                "Plan | Offer",
                "TEAM | A_3");
        assertThat(proposal.tables()).extracting(DecisionTable::key).containsExactly("one", "one_2");
        assertThat(proposal.tables())
                .allSatisfy(table -> assertThat(table.rows()).hasSize(1));
    }

    @Test
    void theKeyOfAKnownTableIsLeftToATableThatHasItsColumns() {
        String[] rows = {"C | A", "Account |", "plan | setOffer($param)", "Plan | Offer", "TEAM | A_1"};
        Proposal proposal = NativeTables.read(
                Stream.concat(Stream.of("RuleTable Plans"), Stream.of(rows)).toArray(String[]::new));
        assertThat(proposal.tables()).extracting(DecisionTable::key).containsExactly("plans_2");
        assertThat(proposal.notices())
                .filteredOn(notice -> notice.message().contains("'plans_2'"))
                .hasSize(1);
    }

    @Test
    void aFileWithoutARuleTableIsNoDroolsTable() {
        Proposal proposal = NativeTables.read("A | B", "C | D");
        assertThat(proposal.tables()).isEmpty();
        assertThat(NativeTables.declined(proposal)).singleElement().asString().contains("no Drools decision table");
    }

    private static Proposal one(String constraint, String cell) {
        return NativeTables.read(
                "RuleTable T |",
                "NAME | CONDITION | ACTION",
                "| Account |",
                "| " + constraint + " | setOffer($param)",
                "Name | Asked | Offer",
                "r1 | " + cell + " | UPG_TEAM");
    }

    private static List<String> cells(Row row) {
        return row.conditions().stream().map(ConditionCell::text).toList();
    }
}
