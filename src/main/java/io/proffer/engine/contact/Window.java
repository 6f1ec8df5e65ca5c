package io.proffer.engine.contact;

import io.proffer.engine.table.Row;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time contacts are counted in: rolling {@code (t − length, t]}, or a day, a week from Monday or a month of the
 * account's calendar.
 *
 * @param length one, seven or thirty days for a calendar's day, week or month; any length for a rolling one
 * @param calendar true for a calendar's window
 */
record Window(Duration length, boolean calendar) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** The window of a row of limits. */
    static Window of(Row row) {
        return new Window(
                row.duration("window").orElse(DAY),
                row.code("windowType").filter("CALENDAR"::equals).isPresent());
    }

    /**
     * The most contacts in any window that holds an instant; one made at the instant comes on top.
     *
     * @param times contacts so far, the earliest first; some may be later than the instant
     */
    int most(List<Instant> times, Instant at, ZoneId zone) {
        if (calendar) {
            LocalDate start = start(at.atZone(zone).toLocalDate());
            return count(times, start, zone);
        }
        int most = count(times, at);
        for (Instant end : times) {
            if (end.isAfter(at) && end.isBefore(at.plus(length))) {
                most = Math.max(most, count(times, end));
            }
        }
        return most;
    }

    /** The first instant not before {@code at} from which on another contact fits, null when none ever does. */
    @Nullable
    Instant freeFrom(List<Instant> times, int limit, Instant at, ZoneId zone) {
        if (limit <= 0) {
            return null;
        }
        return calendar ? nextPeriod(times, limit, at, zone) : oldestLeaves(times, limit, at);
    }

    private Instant nextPeriod(List<Instant> times, int limit, Instant at, ZoneId zone) {
        LocalDate start = start(at.atZone(zone).toLocalDate());
        Instant free = at;
        while (count(times, start, zone) >= limit) {
            start = next(start);
            free = start.atStartOfDay(zone).toInstant();
        }
        return free;
    }

    private Instant oldestLeaves(List<Instant> times, int limit, Instant at) {
        List<Instant> counted =
                times.stream().filter(time -> time.isAfter(at.minus(length))).toList();
        return counted.size() < limit ? at : counted.get(counted.size() - limit).plus(length);
    }

    private int count(List<Instant> times, Instant end) {
        Instant start = end.minus(length);
        int count = 0;
        for (Instant time : times) {
            count += time.isAfter(start) && !time.isAfter(end) ? 1 : 0;
        }
        return count;
    }

    private int count(List<Instant> times, LocalDate start, ZoneId zone) {
        Instant from = start.atStartOfDay(zone).toInstant();
        Instant to = next(start).atStartOfDay(zone).toInstant();
        int count = 0;
        for (Instant time : times) {
            count += !time.isBefore(from) && time.isBefore(to) ? 1 : 0;
        }
        return count;
    }

    private LocalDate start(LocalDate day) {
        if (length.equals(DAY)) {
            return day;
        }
        return length.equals(WEEK)
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day.withDayOfMonth(1);
    }

    private LocalDate next(LocalDate start) {
        if (length.equals(DAY)) {
            return start.plusDays(1);
        }
        return length.equals(WEEK) ? start.plusWeeks(1) : start.plusMonths(1);
    }

    /** "7 days", "48 hours", "a calendar week". */
    String words() {
        if (calendar) {
            return length.equals(DAY) ? "a calendar day" : length.equals(WEEK) ? "a calendar week" : "a calendar month";
        }
        long days = length.toDays();
        return length.equals(Duration.ofDays(days))
                ? days + (days == 1 ? " day" : " days")
                : length.toHours() + " hours";
    }
}
