package io.proffer.api.propositions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.CanonicalJson;
import io.proffer.json.Problem;
import io.proffer.propositions.DeclineReason;
import io.proffer.propositions.PropositionEventType;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredEvent.Actor;
import io.proffer.propositions.StoredProposition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A proposition as it is shown: where it stands, the answer to it, and as much of what was proposed as is asked for. */
final class PropositionView {
    private static final Set<PropositionEventType> ANSWERS = Set.of(
            PropositionEventType.ACCEPTED,
            PropositionEventType.DECLINED,
            PropositionEventType.DISMISSED,
            PropositionEventType.SNOOZED);

    private final StoredProposition proposition;
    private final List<StoredEvent> events;

    PropositionView(StoredProposition proposition, List<StoredEvent> events) {
        this.proposition = proposition;
        this.events = List.copyOf(events);
    }

    /** Parts that are shown on request. */
    enum Part {
        QUOTE("quote", List.of("quote")),
        VALUE_CASE("valueCase", List.of("valueCase")),
        TREATMENTS("treatments", List.of("presentation")),
        EXPLANATION("explanation", List.of("why", "scoreBreakdown"));

        private final String name;
        private final List<String> members;

        Part(String name, List<String> members) {
            this.name = name;
            this.members = members;
        }
    }

    /** What happened to a proposition. */
    record History(String propositionId, List<StoredEvent> events) {
        History {
            events = List.copyOf(events);
        }
    }

    /** Where it stands. */
    record Head(
            String id,
            String accountId,
            @Nullable String subscriptionId,
            String offerKey,
            int offerVersion,
            String family,
            boolean commercial,
            PropositionState state,
            String decisionId,
            String rulesetId,
            int rankAtCreation,
            @Nullable BigDecimal score,
            Instant proposedAt,
            Instant expiresAt,
            @Nullable Instant snoozedUntil,
            @Nullable String supersededBy,
            @Nullable Answer response) {}

    /** The last answer to it. */
    record Answer(
            PropositionEventType type,
            @Nullable DeclineReason reasonCode,
            @Nullable String comment,
            @Nullable Actor by,
            Instant at,
            @Nullable String channel) {}

    /** The parts named in a list, such as {@code quote,valueCase}. */
    static List<Part> parts(@Nullable String names) {
        if (names == null || names.isBlank()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (String name : names.split(",")) {
            parts.add(Arrays.stream(Part.values())
                    .filter(part -> part.name.equals(name.trim()))
                    .findFirst()
                    .orElseThrow(() -> unknown(name.trim())));
        }
        return parts;
    }

    private static RequestRefused unknown(String name) {
        List<String> allowed =
                Arrays.stream(Part.values()).map(part -> part.name).toList();
        return RequestRefused.faulty(
                List.of(new Problem("/expand", "UNKNOWN_VALUE", "\"" + name + "\" cannot be shown.", allowed)));
    }

    ObjectNode with(List<Part> parts) {
        ObjectNode view = (ObjectNode) CanonicalJson.tree(head());
        ObjectNode body = CanonicalJson.readBack(proposition.origin().body());
        for (String member : List.of("name", "placement", "outcome", "cta", "seatsDelta")) {
            Optional.ofNullable(body.get(member)).ifPresent(value -> view.set(member, value));
        }
        for (Part part : parts) {
            part.members.forEach(
                    member -> Optional.ofNullable(body.get(member)).ifPresent(value -> view.set(member, value)));
        }
        return view;
    }

    private Head head() {
        StoredProposition.Origin origin = proposition.origin();
        StoredProposition.Progress progress = proposition.progress();
        return new Head(
                origin.id(),
                origin.accountId(),
                origin.subscriptionId(),
                origin.offerKey(),
                origin.offerVersion(),
                origin.family(),
                origin.commercial(),
                progress.state(),
                origin.decisionId(),
                origin.rulesetId(),
                origin.rank(),
                origin.score(),
                origin.proposedAt(),
                progress.expiresAt(),
                progress.snoozedUntil(),
                progress.supersededBy(),
                answer());
    }

    private @Nullable Answer answer() {
        StoredEvent last = null;
        for (StoredEvent event : events) {
            last = ANSWERS.contains(event.type()) ? event : last;
        }
        return last == null
                ? null
                : new Answer(
                        last.type(),
                        last.reasonCode(),
                        last.comment(),
                        last.actor(),
                        last.occurredAt(),
                        last.channel());
    }
}
