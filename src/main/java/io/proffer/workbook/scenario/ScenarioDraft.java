package io.proffer.workbook.scenario;

import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.grammar.CellFault;
import io.proffer.engine.table.grammar.CellGrammar;
import io.proffer.engine.table.grammar.Parsed;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.scenarios.Given;
import io.proffer.scenarios.Scenario;
import io.proffer.scenarios.Wanted;
import io.proffer.workbook.Fault;
import io.proffer.workbook.Findings;
import io.proffer.workbook.FormulaNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One scenario in the making. */
final class ScenarioDraft {
    /** A day alone means this time of it, in UTC; the sample accounts are fresh then. */
    static final LocalTime TIME_OF_DAY = LocalTime.of(9, 0);

    private final String sheet;
    private final int number;
    private final Findings findings;
    private final int faultsBefore;
    private final Map<ScenarioHeading, Wanted<Object>> cells = new EnumMap<>(ScenarioHeading.class);
    private final List<Given> given = new ArrayList<>();

    ScenarioDraft(String sheet, int number, Findings findings) {
        this.sheet = sheet;
        this.number = number;
        this.findings = findings;
        this.faultsBefore = findings.total();
    }

    void fact(ScenarioColumn.Fact column, RawCell cell) {
        CellRef at = column.cell(sheet, number);
        accepted(at, cell, CellGrammar.fact(column.term(), cell))
                .ifPresent(value -> given.add(new Given(column.term(), value.orElse(null), at)));
    }

    void fixed(ScenarioColumn.Fixed column, RawCell cell) {
        CellRef at = column.cell(sheet, number);
        Parsed<Object> parsed = instant(column.heading(), cell)
                .<Parsed<Object>>map(Parsed.Value::new)
                .orElseGet(() -> CellGrammar.output(column.term(), cell));
        accepted(at, cell, parsed).ifPresent(value -> cells.put(column.heading(), new Wanted<>(value, at)));
    }

    private static Optional<Instant> instant(ScenarioHeading heading, RawCell cell) {
        if (heading != ScenarioHeading.AS_OF || !(cell instanceof RawCell.Text text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text.text().strip()));
        } catch (DateTimeParseException isNone) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> accepted(CellRef at, RawCell cell, Parsed<T> parsed) {
        if (parsed instanceof Parsed.Refused<T> refused) {
            CellFault fault = refused.fault();
            findings.add(() -> Fault.cell(sheet, at.ref(), fault));
            return Optional.empty();
        }
        if (cell instanceof RawCell.Formula formula) {
            findings.add(new FormulaNotice(
                    sheet, at.ref(), formula.shown(), formula.saved().shown()));
        }
        return parsed instanceof Parsed.Value<T> value ? Optional.of(value.value()) : Optional.empty();
    }

    /** True when every cell so far was understood. */
    boolean isClean() {
        return findings.total() == faultsBefore;
    }

    /** What stands under a heading. */
    <T> @Nullable Wanted<T> cell(ScenarioHeading heading, Class<T> type) {
        Wanted<Object> cell = cells.get(heading);
        return cell == null ? null : new Wanted<>(type.cast(cell.value()), cell.cell());
    }

    int number() {
        return number;
    }

    void refuse(String code, String message) {
        findings.add(sheet, String.valueOf(number), code, "", message);
    }

    /** The scenario, once its name and what it expects are known. */
    Scenario scenario(Wanted<String> name, io.proffer.scenarios.Expectation expected) {
        Wanted<Boolean> enabled = cell(ScenarioHeading.ENABLED, Boolean.class);
        Wanted<String> note = cell(ScenarioHeading.NOTE, String.class);
        return new Scenario(
                name,
                cell(ScenarioHeading.ACCOUNT, String.class),
                asOf(),
                given,
                expected,
                enabled == null || enabled.value(),
                note == null ? null : note.value());
    }

    private @Nullable Wanted<Instant> asOf() {
        Wanted<Object> cell = cells.get(ScenarioHeading.AS_OF);
        if (cell == null) {
            return null;
        }
        Instant instant = cell.value() instanceof LocalDate day
                ? day.atTime(TIME_OF_DAY).toInstant(ZoneOffset.UTC)
                : (Instant) cell.value();
        return new Wanted<>(instant, cell.cell());
    }
}
