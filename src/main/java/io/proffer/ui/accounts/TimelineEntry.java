package io.proffer.ui.accounts;

import io.proffer.decisions.StoredDecision;
import io.proffer.propositions.StoredEvent;
import io.proffer.ui.Formats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with an account.
 *
 * @param at when
 * @param kind DECISION, or what happened to a proposition
 * @param what what it was about
 * @param detail more on it, empty for nothing
 * @param by who did it, null for the service
 */
public record TimelineEntry(
        Instant at,
        String kind,
        String what,
        String detail,
        @Nullable String by) {

    static TimelineEntry of(StoredDecision decision) {
        return new TimelineEntry(
                decision.decidedAt(),
                "DECISION",
                "Decided under " + decision.rulesetId(),
                String.join(
                        ", ", decision.verdicts().stream().map(Formats::words).toList()),
                null);
    }

    static TimelineEntry of(String offer, StoredEvent event) {
        String reason = event.reasonCode() == null ? "" : Formats.words(event.reasonCode());
        String comment = event.comment() == null ? "" : "“" + event.comment() + "”";
        return new TimelineEntry(
                event.occurredAt(), event.type().name(), offer, (reason + " " + comment).strip(), event.reportedBy());
    }

    /** How it is coloured. */
    public String tone() {
        return switch (kind) {
            case "ACCEPTED", "PROVISIONED", "APPROVED" -> "good";
            case "DECLINED", "DISMISSED", "REVERTED" -> "bad";
            case "SNOOZED" -> "warn";
            case "DECISION" -> "accent";
            default -> "";
        };
    }
}
