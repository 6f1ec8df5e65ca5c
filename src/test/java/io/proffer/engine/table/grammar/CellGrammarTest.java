package io.proffer.engine.table.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.ConditionCell;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellGrammarTest {

    @Test
    void wordsStandForThemselves() {
        assertThat(condition(TermType.CODE, " ANY ")).isEqualTo("any");
        assertThat(condition(TermType.INTEGER, "*")).isEqualTo("any");
        assertThat(condition(TermType.DATE, "Known")).isEqualTo("known");
        assertThat(condition(TermType.YES_NO, "unknown")).isEqualTo("unknown");
        assertThat(condition(TermType.YES_NO, "TRUE")).isEqualTo("yes");
        assertThat(condition(TermType.CODES, "")).isEmpty();
    }

    @Test
    void aPercentSignOnAShareSaysTheShare() {
        assertThat(CellGrammar.condition(share(), new RawCell.Text(">= 60%")))
                .extracting(parsed ->
                        ((Parsed.Refused<ConditionCell>) parsed).fault().message())
                .isEqualTo("'60%': 'X' is a part of 1. Write 0.6 for 60%.");
        assertThat(CellGrammar.output(share(), new RawCell.Text("65 %")))
                .extracting(parsed -> ((Parsed.Refused<Object>) parsed).fault().message())
                .isEqualTo("'65 %': 'X' is a part of 1. Write 0.65 for 65%.");
        assertThat(CellGrammar.output(share(), new RawCell.Text("0.65"))).isInstanceOf(Parsed.Value.class);
    }

    private static Term share() {
        return new Term(
                0,
                "x",
                "X",
                List.of(),
                TermType.DECIMAL,
                null,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                List.of(),
                null,
                "account.x",
                false,
                false,
                false,
                null);
    }

    @Test
    void aDeclaredValueIsNoWord() {
        Term term = term(TermType.CODE, "any", "ALL");
        assertThat(CellGrammar.condition(term, new RawCell.Text("any")))
                .extracting(parsed -> ((Parsed.Value<ConditionCell>) parsed)
                        .value()
                        .condition()
                        .isOpen())
                .isEqualTo(false);
    }

    @Test
    void codesKeepTheirDeclaredSpelling() {
        Term term = term(TermType.CODES, "Admin", "Security");
        assertThat(text(CellGrammar.condition(term, new RawCell.Text("NOT admin,  SECURITY"))))
                .isEqualTo("not Admin, Security");
        assertThat(text(CellGrammar.condition(term, new RawCell.Text("! admin"))))
                .isEqualTo("not Admin");
        assertThat(CellGrammar.output(term, new RawCell.Text("security, admin")))
                .isEqualTo(new Parsed.Value<Object>(List.of("Security", "Admin")));
    }

    @Test
    void listsOfNumbersInCodesKeepRepetitions() {
        assertThat(output(TermType.CODES, "6, 6")).isEqualTo(List.of("6", "6"));
        assertThat(CellGrammar.output(term(TermType.CODES), new RawCell.Number(new BigDecimal("50"), false)))
                .isEqualTo(new Parsed.Value<Object>(List.of("50")));
    }

    @Test
    void openEndsOfWholeNumbersAreTheNextWholeNumber() {
        assertThat(CellGrammar.condition(term(TermType.INTEGER), new RawCell.Text("[80..95)"))
                        .toString())
                .contains("low=80000000, high=94000000");
        assertThat(CellGrammar.condition(term(TermType.DECIMAL), new RawCell.Text("> 80"))
                        .toString())
                .contains("low=80000001");
    }

    @Test
    void rangesAreWrittenInOneForm() {
        assertThat(condition(TermType.INTEGER, "[80 .. 95[")).isEqualTo("[80..95)");
        assertThat(condition(TermType.INTEGER, "]80..95]")).isEqualTo("(80..95]");
        assertThat(condition(TermType.INTEGER, "[80..95]")).isEqualTo("80..95");
        assertThat(condition(TermType.PERCENT, ">=85%")).isEqualTo(">= 85");
        assertThat(condition(TermType.PERCENT, "80%..94 %")).isEqualTo("80..94");
        assertThat(condition(TermType.INTEGER, "24,36")).isEqualTo("24, 36");
        assertThat(condition(TermType.DATE, "2026-01-01 .. 2026-06-30")).isEqualTo("2026-01-01..2026-06-30");
        assertThat(condition(TermType.DURATION, "> p2w")).isEqualTo("> P14D");
        assertThat(condition(TermType.MONEY, ">= 1.1250")).isEqualTo(">= 1.1250");
    }

    @Test
    void outcomesHaveTheTypeOfTheirTerm() {
        assertThat(output(TermType.DURATION, "PT36H")).isEqualTo(Duration.ofHours(36));
        assertThat(output(TermType.DATE, "2026-02-28")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(output(TermType.YES_NO, "No")).isEqualTo(false);
        assertThat(output(TermType.INTEGER, "+25")).isEqualTo(new BigDecimal("25"));
        assertThat(output(TermType.DECIMAL, "0.125")).isEqualTo(new BigDecimal("0.125"));
        assertThat(output(TermType.DECIMAL, "1.1250")).isEqualTo(new BigDecimal("1.125"));
        assertThat(output(TermType.DECIMAL, "1.50")).isEqualTo(new BigDecimal("1.5"));
        assertThat(output(TermType.TEXT, " two\r\nlines ")).isEqualTo("two\nlines");
        assertThat(output(TermType.CODE, "*")).isEqualTo("*");
    }

    @Test
    void whatHasTwoMeaningsIsRefused() {
        assertThat(fault(TermType.MONEY, "1.500")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.MONEY, ">= 1'500")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.DECIMAL, "10.000")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.PERCENT, ">= 1.000")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.DECIMAL, "1.000..5.000")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.INTEGER, "1,500")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.DECIMAL, "24,36")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.INTEGER, ">= 10,00")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.INTEGER, ">= 3,5")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.INTEGER, "10,0")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.INTEGER, "3,5..7,5")).isEqualTo("AMBIGUOUS_NUMBER");
        assertThat(fault(TermType.DURATION, "P1M")).isEqualTo("NOT_A_DURATION");
        assertThat(fault(TermType.DATE, "1/2/2026")).isEqualTo("NOT_A_DATE");
    }

    @Test
    void spaceThatDoesNotBreakIsSpace() {
        assertThat(condition(TermType.INTEGER, ">=\u00a03")).isEqualTo(">= 3");
        assertThat(condition(TermType.INTEGER, "3..\u00a010,\u202f12")).isEqualTo("3..10, 12");
        assertThat(condition(TermType.CODE, "A,\u00a0B")).isEqualTo("A, B");
        assertThat(condition(TermType.CODE, "not\u00a0A,\u00a0B")).isEqualTo("not A, B");
    }

    @Test
    void whatOthersWriteIsTranslated() {
        assertThat(hint(TermType.INTEGER, "<> 3")).isEqualTo("Write not 3.");
        assertThat(hint(TermType.INTEGER, "= 80")).isEqualTo("Write 80.");
        assertThat(hint(TermType.INTEGER, "!= 80")).isEqualTo("Write not 80.");
        assertThat(hint(TermType.INTEGER, "=> 80")).isEqualTo("Write >= 80.");
        assertThat(hint(TermType.INTEGER, "=< 80")).isEqualTo("Write <= 80.");
        assertThat(hint(TermType.INTEGER, "== 80")).isEqualTo("Write 80.");
        assertThat(hint(TermType.CODE, "!= A", "A", "B")).isEqualTo("Write not A.");
        assertThat(hint(TermType.CODE, "<> A", "A", "B")).isEqualTo("Write not A.");
        assertThat(hint(TermType.INTEGER, "1 000")).endsWith(": 1000");
        assertThat(hint(TermType.DECIMAL, ">= 80,5")).endsWith(": >= 80.5");
        assertThat(hint(TermType.DECIMAL, ">= 50,000")).endsWith(": >= 50000");
        assertThat(hint(TermType.DECIMAL, "10.000")).endsWith(": 10000, or 10 where the dot is a decimal sign");
        assertThat(hint(TermType.PERCENT, ">= 5.555")).endsWith(": 5555, or 5.5550 where the dot is a decimal sign");
        assertThat(hint(TermType.DECIMAL, "3,5..7,5")).doesNotContain("357");
        assertThat(hint(TermType.INTEGER, ">= 3, < 10")).contains("[80..90)");
        assertThat(hint(TermType.CODE, "A or B", "A", "B")).contains("by commas");
        assertThat(hint(TermType.CODE, "not A, not B", "A", "B")).contains("once");
    }

    @Test
    void formsNobodyDefinedAreRefused() {
        assertThat(fault(TermType.INTEGER, "10-20")).isEqualTo("NOT_A_NUMBER");
        assertThat(fault(TermType.INTEGER, "= 80")).isEqualTo("NOT_A_NUMBER");
        assertThat(fault(TermType.INTEGER, "max(10, seats)")).isEqualTo("NOT_A_NUMBER");
        assertThat(fault(TermType.INTEGER, "[80..95")).isEqualTo("NOT_A_RANGE");
        assertThat(fault(TermType.INTEGER, "0...90")).isEqualTo("NOT_A_RANGE");
        assertThat(fault(TermType.INTEGER, "> 80, < 90")).isEqualTo("CONDITION_ALWAYS_TRUE");
        assertThat(fault(TermType.INTEGER, "<= 80, >= 80")).isEqualTo("CONDITION_ALWAYS_TRUE");
        assertThat(fault(TermType.CODE, "A,,B")).isEqualTo("EMPTY_ITEM");
        assertThat(fault(TermType.CODE, "any, A")).isEqualTo("UNKNOWN_VALUE");
        assertThat(fault(TermType.CODE, "A\" || true")).isEqualTo("UNKNOWN_VALUE");
        assertThat(fault(TermType.YES_NO, "1")).isEqualTo("WRONG_TYPE");
        assertThat(fault(TermType.TEXT, "x")).isEqualTo("WRONG_TYPE");
    }

    @Test
    void formulasThatChangeOrReachOutAreKnown() {
        List.of(
                        "TODAY()",
                        "1+ now ( )",
                        "_xlfn.WEBSERVICE(A1)",
                        "[1]Sheet1!A1",
                        "SUM('[Book.xlsx]S'!A1)",
                        "cmd|' /C calc'!A0",
                        "IF(TRUE,INDIRECT(\"A1\"),0)",
                        "_xll.Load(1)")
                .forEach(formula ->
                        assertThat(Formulas.isVolatile(formula)).as(formula).isTrue());
        List.of("SUM(A1:A3)", "Table1[[#This Row],[Offer]]&\"x\"", "TODAY1(1)", "A1*1.2", "MYTODAY()", "\"not now\"")
                .forEach(formula ->
                        assertThat(Formulas.isVolatile(formula)).as(formula).isFalse());
    }

    private static String condition(TermType type, String text) {
        return text(CellGrammar.condition(term(type), new RawCell.Text(text)));
    }

    private static String text(Parsed<ConditionCell> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Value.class);
        return ((Parsed.Value<ConditionCell>) parsed).value().text();
    }

    private static Object output(TermType type, String text) {
        return ((Parsed.Value<Object>) CellGrammar.output(term(type), new RawCell.Text(text))).value();
    }

    private static String fault(TermType type, String text) {
        return ((Parsed.Refused<ConditionCell>) CellGrammar.condition(term(type), new RawCell.Text(text)))
                .fault()
                .code();
    }

    private static String hint(TermType type, String text, String... values) {
        return ((Parsed.Refused<ConditionCell>) CellGrammar.condition(term(type, values), new RawCell.Text(text)))
                .fault()
                .remedy();
    }

    private static Term term(TermType type, String... values) {
        return new Term(
                0,
                "x",
                "X",
                List.of(),
                type,
                null,
                null,
                null,
                List.of(values),
                null,
                "account.x",
                false,
                false,
                false,
                null);
    }
}
