package io.proffer.workbook;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.grammar.CellGrammar;
import io.proffer.engine.table.grammar.Parsed;
import io.proffer.engine.table.grammar.RawCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Random cells, most of them nearly right, in columns of every type. */
final class FuzzedCells {
    private static final List<String> PIECES = List.of(
            "ENT",
            "MID",
            "\u0415NT",
            "sso-addon",
            "ADMIN",
            "any",
            "*",
            "not ",
            "!",
            "known",
            "unknown",
            "yes",
            "TRUE",
            ",",
            ", ",
            ";",
            " ",
            "\u00A0",
            "..",
            "...",
            "\u2026",
            "[",
            "]",
            "(",
            ")",
            ">",
            "<",
            ">=",
            "<=",
            "\u2265",
            "=",
            "==",
            "+",
            "-",
            "\u2212",
            "0",
            "1",
            "80",
            "95",
            "1.5",
            "1.500",
            "1,500",
            "1.500,50",
            "50k",
            "$",
            "\u20AC",
            "EUR",
            "%",
            "e9",
            "1e400",
            "999999999999999999999",
            "0.0000001",
            "P14D",
            "P2W",
            "PT36H",
            "P1M",
            "P99999999999D",
            "2026-06-30",
            "2026-02-30",
            "03/04/2026",
            "9999-12-31",
            "<b>",
            "&lt;",
            "&",
            "{",
            "}",
            "{x}",
            "\u202E",
            "\u200B",
            "\u0007",
            "\uD800",
            "\uDC00",
            "\uFFFF",
            "\"",
            "'",
            "\\",
            "\n",
            "\r",
            "\t",
            "\0",
            "#DIV/0!",
            "=1+1",
            "@x",
            "x".repeat(90),
            "9".repeat(50),
            "[".repeat(60),
            ",".repeat(300),
            "x".repeat(2100));

    private final Random random;
    private final List<Term> terms = ExampleTable.vocabulary().terms();

    FuzzedCells(long seed) {
        this.random = new Random(seed);
    }

    /** Reads this many cells; fails when one ends in anything but a value or a fault in words. */
    void run(int cells) {
        for (int i = 0; i < cells; i++) {
            Term term = terms.get(random.nextInt(terms.size()));
            RawCell cell = cell();
            checkCondition(term, cell);
            if (CellGrammar.output(term, cell) instanceof Parsed.Refused<Object> refused) {
                checkWords(refused, cell);
            }
        }
    }

    private void checkCondition(Term term, RawCell cell) {
        Parsed<ConditionCell> parsed = CellGrammar.condition(term, cell);
        if (parsed instanceof Parsed.Value<ConditionCell> value) {
            Parsed<ConditionCell> again =
                    CellGrammar.condition(term, new RawCell.Text(value.value().text()));
            if (!again.equals(parsed)) {
                throw new AssertionError(term.key() + " read " + parsed + " from " + cell + " but then " + again);
            }
        } else if (parsed instanceof Parsed.Refused<ConditionCell> refused) {
            checkWords(refused, cell);
        } else {
            throw new AssertionError("A condition is never nothing: " + cell);
        }
    }

    private static void checkWords(Parsed.Refused<?> refused, RawCell cell) {
        String message = refused.fault().message();
        if (!refused.fault().code().matches("[A-Z_]+") || message.isBlank() || message.length() > 5_000) {
            throw new AssertionError("No clear fault for " + cell + ": " + refused);
        }
    }

    /** A random cell. */
    RawCell cell() {
        return switch (random.nextInt(12)) {
            case 0 ->
                new RawCell.Number(
                        new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(20)), random.nextBoolean());
            case 1 -> new RawCell.Number(BigDecimal.valueOf(random.nextInt(200) - 50), random.nextBoolean());
            case 2 -> new RawCell.Bool(random.nextBoolean());
            case 3 ->
                new RawCell.Date(LocalDate.ofEpochDay(random.nextInt(3_000_000) - 25_000), random.nextInt(5) == 0);
            case 4 -> new RawCell.Error("#N/A");
            case 5 -> new RawCell.Formula(text(), new RawCell.Text(text()));
            default -> new RawCell.Text(text());
        };
    }

    /** A random text. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        if (random.nextInt(4) == 0) {
            text.insert(random.nextInt(text.length() + 1), (char) random.nextInt(0x10000));
        }
        return text.toString();
    }
}
