package io.proffer.api.propositions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.http.Choices;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.DeclineReason;
import io.proffer.propositions.PropositionEventType;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredEvent.Actor;
import io.proffer.propositions.StoredProposition;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A proposition as it is shown: where it stands, the answer to it, and as much of what was proposed as is asked for. */
final class PropositionView {
    private static final Set<PropositionEventType> ANSWERS = Set.of(
            PropositionEventType.ACCEPTED,
            PropositionEventType.DECLINED,
            PropositionEventType.DISMISSED,
            PropositionEventType.SNOOZED);

    /** What is always shown of what was proposed. */
    private static final List<String> ALWAYS = List.of("name", "placement", "outcome", "cta", "seatsDelta");

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

    /**
     * How much of it is shown.
     *
     * @param parts what is shown on request
     * @param fields the members that are shown beside them, empty for all
     */
    record Extent(List<Part> parts, List<String> fields) {
        private static final List<String> FIELDS = Stream.of(
                        Arrays.stream(Head.class.getRecordComponents()).map(RecordComponent::getName),
                        ALWAYS.stream(),
                        Arrays.stream(Part.values()).flatMap(part -> part.members.stream()))
                .flatMap(names -> names)
                .toList();

        /** The extent of two lists of names, such as {@code quote,valueCase} and {@code id,state}; null is no list. */
        static Extent of(@Nullable String expand, @Nullable String fields) {
            List<String> parts =
                    Arrays.stream(Part.values()).map(part -> part.name).toList();
            return new Extent(
                    Choices.names("expand", expand, parts).stream()
                            .map(name -> Part.values()[parts.indexOf(name)])
                            .toList(),
                    Choices.names("fields", fields, FIELDS));
        }

        private Stream<String> partMembers() {
            return parts.stream().flatMap(part -> part.members.stream());
        }
    }

    ObjectNode with(Extent extent) {
        ObjectNode view = (ObjectNode) CanonicalJson.tree(head());
        Set<String> names = Stream.of(ALWAYS.stream(), extent.partMembers(), extent.fields().stream())
                .flatMap(each -> each)
                .filter(name -> !view.has(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, JsonNode> members =
                CanonicalJson.members(proposition.origin().body(), names);
        names.stream().filter(members::containsKey).forEach(name -> view.set(name, members.get(name)));
        return extent.fields().isEmpty()
                ? view
                : view.retain(Stream.concat(extent.fields().stream(), extent.partMembers())
                        .toList());
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
