package io.proffer.simulation;

import io.proffer.propositions.DeclineReason;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.report.PropositionReport;
import io.proffer.propositions.report.PropositionReport.Reportable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How customers answer: invented shares, drawn from the seed, the proposition and the day, so that a run can be repeated.
 */
final class Responder {
    private static final int SNOOZE_DAYS = 30;
    private static final DeclineReason[] REASONS = DeclineReason.values();

    private final long seed;

    Responder(long seed) {
        this.seed = seed;
    }

    /** What happens to an open proposition on a day, empty when nothing does. */
    Optional<PropositionReport> answer(StoredProposition proposition, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int drawn = (int) Math.floorMod(mixed(proposition.id(), day.toEpochDay()), 1000L);
        return switch (proposition.state()) {
            case PROPOSED -> drawn < 350 ? Optional.of(report(Reportable.PRESENTED, now)) : Optional.empty();
            case PRESENTED, ENGAGED -> Optional.ofNullable(reaction(drawn, now, day));
            default -> Optional.empty();
        };
    }

    private static @Nullable PropositionReport reaction(int drawn, Instant now, LocalDate day) {
        if (drawn < 40) {
            return report(Reportable.CLICKED, now);
        }
        if (drawn < 100) {
            return report(Reportable.ACCEPTED, now);
        }
        if (drawn < 170) {
            return report(Reportable.DECLINED, now, REASONS[drawn % REASONS.length], null);
        }
        if (drawn < 210) {
            return report(Reportable.DISMISSED, now);
        }
        String until = day.plusDays(SNOOZE_DAYS).toString();
        return drawn < 240 ? report(Reportable.SNOOZED, now, DeclineReason.TIMING, until) : null;
    }

    /** The plain report of something. */
    static PropositionReport report(Reportable type, Instant at) {
        return report(type, at, null, null);
    }

    private static PropositionReport report(
            Reportable type, Instant at, @Nullable DeclineReason reason, @Nullable String until) {
        return new PropositionReport(null, type, at, null, null, null, null, reason, until, null, null);
    }

    /** SplitMix64's finalizer over the seed, the text and the number: well spread, and the same on every machine. */
    private long mixed(String text, long number) {
        long hash = seed * 0x9E3779B97F4A7C15L + number;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
