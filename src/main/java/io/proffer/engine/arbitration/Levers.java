package io.proffer.engine.arbitration;

import io.proffer.engine.arbitration.ScoreBreakdown.Lever;
import io.proffer.engine.table.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weights of the business (DT-16): each has an owner and an end, no more than 180 days after its start. */
public final class Levers {
    /** The longest a lever may last. */
    public static final Duration LONGEST = Duration.ofDays(180);

    private Levers() {}

    /**
     * The levers of rows that match. One that does not say when it began is measured from the day of the decision.
     */
    static List<Lever> of(List<Row> rows, LocalDate day) {
        List<Lever> levers = new ArrayList<>(2);
        for (Row row : rows) {
            LocalDate expiresOn = row.date("expiresOn").orElse(null);
            LocalDate from = row.meta().validFrom() == null ? day : row.meta().validFrom();
            boolean active = expiresOn != null && !day.isAfter(expiresOn) && !isTooLong(from, expiresOn);
            String owner = row.code("leverOwner").orElse(null);
            row.number("leverPct").ifPresent(pct -> levers.add(new Lever(row.rowId(), pct, owner, expiresOn, active)));
        }
        return levers;
    }

    /** True when a lever would last longer than it may; one without a start or an end is not measured. */
    public static boolean isTooLong(@Nullable LocalDate from, @Nullable LocalDate expiresOn) {
        return from != null && expiresOn != null && expiresOn.isAfter(from.plusDays(LONGEST.toDays()));
    }

    /** What the reader should know of levers without effect, one sentence each. */
    static List<String> warnings(List<Lever> levers, LocalDate day) {
        return levers.stream()
                .filter(lever -> !lever.active())
                .map(lever -> warning(lever, day))
                .toList();
    }

    private static String warning(Lever lever, LocalDate day) {
        String of = "lever " + lever.rowId() + (lever.owner() == null ? "" : " of " + lever.owner());
        LocalDate end = lever.expiresOn();
        return end != null && day.isAfter(end)
                ? "LEVER_EXPIRED: " + of + " ended on " + end + " and has no effect."
                : "LEVER_TOO_LONG: " + of + " would last until " + end + ", longer than 180 days, and has no effect.";
    }
}
