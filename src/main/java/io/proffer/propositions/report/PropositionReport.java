package io.proffer.propositions.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.Place;
import io.proffer.json.Problem;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.RecordReader;
import io.proffer.propositions.DeclineReason;
import io.proffer.propositions.PropositionEventType;
import io.proffer.propositions.StoredEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client reports of a proposition.
 *
 * @param eventId id the client gives the event, null to be given one
 * @param type what happened
 * @param occurredAt when, null for now
 * @param channel CSM, IN_APP, EMAIL, SELF_SERVE or PACKET; null for the one it was proposed for
 * @param placement placement key, null for the one it was proposed for
 * @param contactId person of the customer, null when not said
 * @param actor who reports it, null when not said
 * @param reasonCode why it was declined or snoozed
 * @param snoozeUntil day or instant on which to ask again
 * @param comment more words on why
 * @param valueConfirmed what an adoption check found
 */
public record PropositionReport(
        @Nullable String eventId,
        Reportable type,
        @Nullable Instant occurredAt,
        @Nullable Channel channel,
        @Nullable String placement,
        @Nullable String contactId,
        StoredEvent.@Nullable Actor actor,
        @Nullable DeclineReason reasonCode,
        @Nullable String snoozeUntil,
        @Nullable String comment,
        @Nullable Boolean valueConfirmed) {

    private static final RecordReader READER = RecordReader.of(
            PropositionReport.class,
            new FieldRules(
                    Set.of("PropositionReport.type", "Actor.kind"),
                    Set.of("PropositionReport.eventId", "PropositionReport.contactId", "Actor.id"),
                    Map.of()));

    /** What a client may report. */
    public enum Reportable {
        PRESENTED,
        CLICKED,
        ACCEPTED,
        DECLINED,
        DISMISSED,
        SNOOZED,
        PROVISIONED,
        PROVISIONING_FAILED,
        REVERTED,
        ADOPTION_CHECKED;

        PropositionEventType event() {
            return PropositionEventType.valueOf(name());
        }
    }

    /** How a customer is reached. */
    public enum Channel {
        CSM,
        IN_APP,
        EMAIL,
        SELF_SERVE,
        PACKET
    }

    /** What reading a report gave. */
    public sealed interface Reading {}

    /** A report without fault. */
    public record Read(PropositionReport report) implements Reading {}

    /** Every fault of a report. */
    public record Faulty(List<Problem> problems) implements Reading {
        /** Copies the list. */
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a report from a document. */
    public static Reading read(JsonNode document) {
        Place place = Place.root();
        PropositionReport report = (PropositionReport) READER.read(document, place);
        if (report != null) {
            report.check(place);
        }
        return report == null || !place.problems().isEmpty() ? new Faulty(place.problems()) : new Read(report);
    }

    /** This report under the key of its request, when it names no event of its own. */
    public PropositionReport under(@Nullable String key) {
        return eventId != null || key == null
                ? this
                : new PropositionReport(
                        key,
                        type,
                        occurredAt,
                        channel,
                        placement,
                        contactId,
                        actor,
                        reasonCode,
                        snoozeUntil,
                        comment,
                        valueConfirmed);
    }

    private void check(Place place) {
        if (type == Reportable.SNOOZED && snoozeUntil == null) {
            place.member("snoozeUntil").report("REQUIRED", "A snooze needs the day on which to ask again.");
        }
        if (type == Reportable.ADOPTION_CHECKED && valueConfirmed == null) {
            place.member("valueConfirmed").report("REQUIRED", "An adoption check says true or false.");
        }
        if (snoozeUntil != null && SnoozeEnd.parse(snoozeUntil, ZoneOffset.UTC).isEmpty()) {
            place.member("snoozeUntil")
                    .report(
                            "BAD_FORM",
                            "\"" + snoozeUntil + "\" is not a day such as 2026-04-06, nor a time with its"
                                    + " offset.");
        }
    }
}
