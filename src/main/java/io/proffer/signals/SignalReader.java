package io.proffer.signals;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.decision.Ids;
import io.proffer.engine.memory.SignalSeen;
import io.proffer.json.ClientClock;
import io.proffer.json.Nearest;
import io.proffer.json.Place;
import io.proffer.json.Problem;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.NumberRange;
import io.proffer.json.typed.RecordReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads events: every fault at once, unknown attributes and members ignored. */
final class SignalReader {
    private static final Duration DEFAULT_TTL = Duration.ofDays(30);
    private static final Duration LONGEST_TTL = Duration.ofDays(365);
    private static final int WORST_DETRACTOR = 6;

    private static final RecordReader ENVELOPE = RecordReader.of(
            CloudEvent.class,
            new FieldRules(
                    Set.of(
                            "CloudEvent.specversion",
                            "CloudEvent.id",
                            "CloudEvent.source",
                            "CloudEvent.type",
                            "CloudEvent.subject"),
                    Set.of("CloudEvent.subject"),
                    Map.of()));
    private static final RecordReader DATA = RecordReader.of(
            Particulars.class, new FieldRules(Set.of(), Set.of(), Map.of("npsScore", NumberRange.of(0, 10))));

    private final Catalog catalog;
    private final Instant now;

    /** A reader of events that come at an instant, for a catalogue's features. */
    SignalReader(Catalog catalog, Instant now) {
        this.catalog = catalog;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What reading gave. */
    sealed interface Reading {}

    /** An event without fault; whether its account is known was not looked at. */
    record Read(Signal signal) implements Reading {}

    /** Every fault of an event. */
    record Faulty(List<Problem> problems) implements Reading {
        Faulty {
            problems = List.copyOf(problems);
        }
    }

    Reading read(JsonNode document) {
        Place place = Place.root();
        CloudEvent event = (CloudEvent) ENVELOPE.read(document, place);
        if (event == null) {
            return new Faulty(place.problems());
        }
        Duration ttl = envelope(event, place);
        Particulars particulars = particulars(event, place.member("data"));
        return place.problems().isEmpty() ? new Read(signal(event, ttl, particulars)) : new Faulty(place.problems());
    }

    /** Checks what types do not say, and answers how long the event counts. */
    private Duration envelope(CloudEvent event, Place place) {
        if (!event.specversion().equals("1.0")) {
            place.member("specversion").report("UNKNOWN_VALUE", "Send CloudEvents 1.0.", List.of("1.0"));
        }
        if (event.time() != null && ClientClock.isWrong(event.time(), now)) {
            place.member("time")
                    .report(
                            "IN_THE_FUTURE",
                            event.time() + " is yet to come; here it is " + now + ". Check the clock.");
        }
        try {
            Duration ttl = event.ttl() == null ? DEFAULT_TTL : Duration.parse(event.ttl());
            if (ttl.compareTo(LONGEST_TTL) <= 0 && !ttl.isNegative() && !ttl.isZero()) {
                return ttl;
            }
        } catch (DateTimeException e) {
            // Said below, together with durations out of range.
        }
        place.member("ttl").report("BAD_FORM", "A ttl is a duration of at most P365D, such as P30D or PT12H.");
        return DEFAULT_TTL;
    }

    private Particulars particulars(CloudEvent event, Place place) {
        Particulars read = event.data() == null ? Particulars.NONE : (Particulars) DATA.read(event.data(), place);
        Particulars particulars = read == null ? Particulars.NONE : read;
        String required = event.type().required();
        if (required != null
                && (event.data() == null || !event.data().path(required).isTextual())) {
            place.member(required).report("REQUIRED", event.type().code() + " needs '" + required + "'.");
        }
        if (particulars.featureKey() != null && !catalog.features().containsKey(particulars.featureKey())) {
            unknownFeature(particulars.featureKey(), place.member("featureKey"));
        }
        Integer score = particulars.npsScore();
        if (event.type() == SignalType.NPS_DETRACTOR && score != null && score > WORST_DETRACTOR) {
            place.member("npsScore").report("OUT_OF_RANGE", "A detractor answers 0 to 6, not " + score + ".");
        }
        return particulars;
    }

    private void unknownFeature(String key, Place place) {
        List<String> allowed = List.copyOf(catalog.features().keySet());
        String meant = Nearest.hint(key, allowed);
        place.report("UNKNOWN_VALUE", "The catalogue has no feature \"" + key + "\"." + meant, allowed);
    }

    private Signal signal(CloudEvent event, Duration ttl, Particulars particulars) {
        Instant occurredAt =
                event.time() == null ? now : ClientClock.corrected(event.time().truncatedTo(ChronoUnit.MILLIS), now);
        Instant expiresAt = occurredAt.plus(ttl);
        SignalSeen seen = new SignalSeen(
                Ids.derived("sig", event.source(), event.id()),
                event.type().code(),
                occurredAt,
                particulars.featureKey(),
                particulars.contactRole() == null
                        ? null
                        : particulars.contactRole().name(),
                key(event.type(), particulars),
                particulars.npsScore());
        boolean decides = event.type().decides() && expiresAt.isAfter(now);
        return new Signal(event.subject(), event.source(), event.id(), now, expiresAt, decides, seen);
    }

    private static @Nullable String key(SignalType type, Particulars particulars) {
        return switch (type) {
            case MILESTONE_REACHED -> particulars.milestoneKey();
            case INTEGRATION_ATTEMPTED -> particulars.integrationKey();
            default -> null;
        };
    }
}
