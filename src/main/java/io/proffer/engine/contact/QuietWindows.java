package io.proffer.engine.contact;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hours and days on which customers are left in peace. Made once for a rulebook. */
final class QuietWindows {
    /** How far ahead an open hour is looked for: a year. */
    private static final int HOURS_AHEAD = 366 * 24;

    private final @Nullable TableEvaluator table;

    QuietWindows(Rulebook rulebook) {
        this.table = rulebook.table("quiet_windows")
                .filter(each ->
                        each.table().rows().stream().anyMatch(row -> row.meta().enabled()))
                .orElse(null);
    }

    /** True when there are any. */
    boolean exist() {
        return table != null;
    }

    /** The window that keeps an offer back in a channel at an instant, null when it is open. */
    @Nullable
    Blocked quiet(Asking asking, Offer offer, @Nullable String channel, Instant at) {
        List<Row> rows = rows(asking, offer, channel, at);
        if (table == null || rows.isEmpty()) {
            return null;
        }
        Row row = rows.get(0);
        ZonedDateTime there = at.atZone(asking.zone());
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("channel", channel == null ? "unknown" : channel);
        params.put(
                "localTime",
                there.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString());
        params.put("timeZone", asking.zone().getId());
        Instant open = open(asking, offer, channel, at);
        String from = open == null
                ? "in a year"
                : open.atZone(asking.zone()).toLocalDateTime().toString();
        return new Blocked(
                Verdict.SUPPRESSED,
                new Reason(
                        row.code("reasonCode").orElse("QUIET_HOURS"),
                        Stage.CONTACT_POLICY,
                        params,
                        "Customers are left in peace in channel " + channel + " on " + there.toLocalDate() + " at "
                                + there.toLocalTime().truncatedTo(ChronoUnit.MINUTES) + " ("
                                + asking.zone().getId()
                                + ").",
                        RowRef.of(table.table(), row)),
                "The channel opens again at " + from + " (" + row.rowId() + ").",
                open);
    }

    /** The first instant not before another at which the channel is open; null when it is closed for a year. */
    @Nullable
    Instant open(Asking asking, Offer offer, @Nullable String channel, Instant from) {
        ZonedDateTime at = from.atZone(asking.zone());
        for (int i = 0; i < HOURS_AHEAD; i++) {
            if (rows(asking, offer, channel, at.toInstant()).isEmpty()) {
                return at.toInstant();
            }
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return null;
    }

    private List<Row> rows(Asking asking, Offer offer, @Nullable String channel, Instant at) {
        return table == null ? List.of() : asking.planned(table, offer, channel, at);
    }
}
