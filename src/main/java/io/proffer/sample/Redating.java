package io.proffer.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Moves account documents through time: every instant by the same duration, every date by the days between the two
 * calendar days of the account's time zone. Ages and days to renewal afterwards are what they were before.
 *
 * <p>A text is an instant or a date when all of it is written as one, whatever the field is called, so custom attributes
 * move too. Documents are moved as text, which takes a tenth of reading and writing them.
 */
public final class Redating {
    private static final String DATE = "0000-00-00";
    private static final String TIME = DATE + "T00:00:00";
    private static final int DAY = 24 * 60 * 60;
    private static final String ZONE = "\"timeZone\":\"";

    private final long seconds;
    private final long days;

    private Redating(long seconds, long days) {
        this.seconds = seconds;
        this.days = days;
    }

    /**
     * A moved copy of a JSON document: what was so at {@code from} is so at {@code to}. The move is a whole number of
     * seconds, rounded down, so that nothing comes to lie after {@code to} that did not lie after {@code from}.
     */
    public static String shift(String document, Instant from, Instant to) {
        Duration by = Duration.ofSeconds(Duration.between(from, to).getSeconds());
        ZoneId zone = zone(document);
        LocalDate today = from.atZone(zone).toLocalDate();
        LocalDate then = from.plus(by).atZone(zone).toLocalDate();
        return new Redating(by.getSeconds(), ChronoUnit.DAYS.between(today, then)).moved(document);
    }

    /** How far the first instant of a document lies before what another has at its place; empty when nothing fits. */
    static Optional<Duration> between(String document, String other) {
        for (int start = document.indexOf('"'); start >= 0; start = document.indexOf('"', start + 1)) {
            int end = end(document, start + 1);
            if (isInstant(document, start + 1, end)) {
                return end <= other.length() && isInstant(other, start + 1, end)
                        ? Optional.of(Duration.ofSeconds(second(other, start + 1) - second(document, start + 1)))
                        : Optional.empty();
            }
            start = end;
        }
        return Optional.empty();
    }

    private static ZoneId zone(String document) {
        int at = document.indexOf(ZONE);
        int start = at + ZONE.length();
        return ZoneId.of(at < 0 ? "UTC" : document.substring(start, document.indexOf('"', start)));
    }

    private String moved(String document) {
        StringBuilder moved = new StringBuilder(document.length());
        int copied = 0;
        for (int start = document.indexOf('"'); start >= 0; start = document.indexOf('"', start + 1)) {
            int end = end(document, start + 1);
            if (isDate(document, start + 1, end)) {
                moved.append(document, copied, start + 1)
                        .append(date(document, start + 1).plusDays(days));
                copied = end;
            } else if (isInstant(document, start + 1, end)) {
                append(moved.append(document, copied, start + 1), second(document, start + 1) + seconds);
                copied = start + 1 + TIME.length();
            }
            start = end;
        }
        return moved.append(document, copied, document.length()).toString();
    }

    /** Where the text that starts here ends. */
    private static int end(String document, int start) {
        int end = document.indexOf('"', start);
        while (document.charAt(end - 1) == '\\' && isEscaped(document, end)) {
            end = document.indexOf('"', end + 1);
        }
        return end;
    }

    private static boolean isEscaped(String document, int at) {
        int slashes = 0;
        while (document.charAt(at - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static boolean isDate(String document, int start, int end) {
        return end - start == DATE.length() && fits(document, start, DATE) && !isKey(document, end);
    }

    private static boolean isInstant(String document, int start, int end) {
        return end - start > TIME.length()
                && document.charAt(end - 1) == 'Z'
                && fits(document, start, TIME)
                && isFraction(document, start + TIME.length(), end - 1)
                && !isKey(document, end);
    }

    /** Nothing, or a point and one to nine digits. */
    private static boolean isFraction(String document, int start, int end) {
        if (start == end) {
            return true;
        }
        boolean digits = document.charAt(start) == '.' && end - start > 1 && end - start <= 10;
        for (int at = start + 1; at < end; at++) {
            digits &= isDigit(document.charAt(at));
        }
        return digits;
    }

    private static boolean isKey(String document, int end) {
        return end + 1 < document.length() && document.charAt(end + 1) == ':';
    }

    /** True when digits stand where the form has them, and its signs where they are. */
    private static boolean fits(String document, int start, String form) {
        for (int i = form.length() - 1; i >= 0; i--) {
            char wanted = form.charAt(i);
            char found = document.charAt(start + i);
            if (wanted == '0' ? !isDigit(found) : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static LocalDate date(String text, int start) {
        return LocalDate.of(two(text, start) * 100 + two(text, start + 2), two(text, start + 5), two(text, start + 8));
    }

    private static long second(String text, int start) {
        int time = start + DATE.length() + 1;
        return date(text, start).toEpochDay() * DAY
                + two(text, time) * 3600L
                + two(text, time + 3) * 60L
                + two(text, time + 6);
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static void append(StringBuilder text, long second) {
        int ofDay = (int) Math.floorMod(second, (long) DAY);
        text.append(LocalDate.ofEpochDay(Math.floorDiv(second, (long) DAY))).append('T');
        appendTwo(text, ofDay / 3600);
        appendTwo(text.append(':'), ofDay / 60 % 60);
        appendTwo(text.append(':'), ofDay % 60);
    }

    private static void appendTwo(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
