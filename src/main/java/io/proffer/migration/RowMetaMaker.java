package io.proffer.migration;

import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.engine.table.grammar.CellGrammar;
import io.proffer.engine.table.grammar.Parsed;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.migration.sheet.ColumnKind;
import io.proffer.migration.sheet.NativeTable;
import io.proffer.migration.words.CellWords;
import io.proffer.migration.words.Plain;
import io.proffer.workbook.layout.MetaHeading;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives rows their ids, notes and days of validity. */
final class RowMetaMaker {
    private static final String ID = "[A-Za-z][A-Za-z0-9_-]{0,39}";
    private static final int STEP = 10;
    /** The form of days that Drools documents, such as {@code 01-Jan-2007}. */
    private static final DateTimeFormatter DROOLS_DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH);

    private final NativeTable table;
    private final String prefix;
    private final Notices notices;
    private final Set<String> ids = new HashSet<>();
    private boolean sound = true;
    private int position;

    RowMetaMaker(NativeTable table, String key, Notices notices) {
        this.table = table;
        this.prefix = key.substring(0, Math.min(3, key.length())).toUpperCase(Locale.ROOT);
        this.notices = notices;
    }

    /** A row; it is on when everything of it was taken over and the native rule was on. */
    Row row(int number, List<ConditionCell> conditions, Map<String, Object> outputs, boolean whole) {
        sound = true;
        position++;
        String name = text(number, ColumnKind.NAME);
        boolean named = name.matches(ID) && ids.add(name.toLowerCase(Locale.ROOT));
        String id = named ? name : numbered(number);
        String described = text(number, ColumnKind.DESCRIPTION);
        String note = !described.isEmpty() ? described : !named && !name.isEmpty() ? name : table.comment(number);
        @Nullable LocalDate from = day(number, ColumnKind.DATE_EFFECTIVE);
        @Nullable LocalDate expires = day(number, ColumnKind.DATE_EXPIRES);
        boolean on = whole && sound && !text(number, ColumnKind.ENABLED).equalsIgnoreCase("false");
        // A Drools rule has expired on the day itself; a row matches to the end of its last day.
        @Nullable LocalDate to = expires == null ? null : expires.minusDays(1);
        return new Row(id, number, conditions, outputs, new RowMeta(null, null, on, from, to, note(number, note)));
    }

    private String numbered(int number) {
        String id = String.format(Locale.ROOT, "%s-%03d", prefix, position * STEP);
        return ids.add(id.toLowerCase(Locale.ROOT)) ? id : id + "-" + number;
    }

    private @Nullable String note(int number, String text) {
        String plain = Plain.of(text);
        Parsed<Object> parsed = CellGrammar.output(MetaHeading.NOTE.term(), new RawCell.Text(plain));
        if (parsed instanceof Parsed.Refused<Object> refused) {
            notices.dropped(
                    table.sheet().name(),
                    number + ":" + number,
                    "The remark of the row is left out: " + refused.fault().message());
        }
        return parsed instanceof Parsed.Value<Object> value ? value.value().toString() : null;
    }

    private String text(int number, ColumnKind kind) {
        return table.first(kind)
                .map(column -> table.at(number, column))
                .map(cell -> cell instanceof RawCell.Formula formula ? formula.saved() : cell)
                .map(cell -> Plain.of(cell.shown()))
                .orElse("");
    }

    private @Nullable LocalDate day(int number, ColumnKind kind) {
        String text = text(number, kind);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return CellWords.isDay(text) ? LocalDate.parse(text) : LocalDate.parse(text, DROOLS_DAY);
        } catch (DateTimeParseException other) {
            sound = false;
            notices.declined(
                    table.sheet().name(),
                    NativeTable.ref(number, table.first(kind).orElseThrow().index()),
                    Plain.quoted(text) + " is no day such as 2026-06-30 or 30-Jun-2026; the row is switched off.");
            return null;
        }
    }
}
