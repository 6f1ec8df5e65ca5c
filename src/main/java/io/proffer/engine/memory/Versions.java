package io.proffer.engine.memory;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which propositions gave way to a newer one of the same offer, as their contacts tell: of an offer one stands at a time, so
 * what was proposed by the time that one was superseded took its place.
 */
public final class Versions {
    private final Map<String, Life> lives = new LinkedHashMap<>();
    private final Map<String, Set<String>> earlier = new HashMap<>();
    private final Set<String> replaced = new HashSet<>();

    /** The versions among contacts. */
    public static Versions of(List<ContactEvent> contacts) {
        return new Versions(contacts);
    }

    private Versions(List<ContactEvent> contacts) {
        contacts.forEach(each -> lives.computeIfAbsent(each.propositionId(), id -> new Life(each.offerKey()))
                .add(each));
        for (Map.Entry<String, Life> old : lives.entrySet()) {
            for (Map.Entry<String, Life> newer : lives.entrySet()) {
                if (!newer.getKey().equals(old.getKey()) && old.getValue().gaveWayTo(newer.getValue())) {
                    earlier.computeIfAbsent(newer.getKey(), id -> new HashSet<>())
                            .add(old.getKey());
                    replaced.add(old.getKey());
                }
            }
        }
    }

    /** A proposition and what gave way to it, to that, and so on. */
    public Set<String> upTo(String propositionId) {
        Set<String> found = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(propositionId));
        while (!ahead.isEmpty()) {
            String id = ahead.pop();
            if (found.add(id)) {
                ahead.addAll(earlier.getOrDefault(id, Set.of()));
            }
        }
        return found;
    }

    /** True for one that gave way to a newer one of its offer. */
    public boolean isReplaced(String propositionId) {
        return replaced.contains(propositionId);
    }

    /** True when the customer has seen it, or what gave way to it, and did not ask to be asked later. */
    boolean isBeforeTheCustomer(String propositionId) {
        ContactEvent last = null;
        for (String id : upTo(propositionId)) {
            Life life = lives.get(id);
            ContactEvent heard = life == null ? null : life.lastHeard;
            last = heard != null && (last == null || heard.at().isAfter(last.at())) ? heard : last;
        }
        return last != null && (last.type() == ContactType.PRESENTED || last.type() == ContactType.CLICKED);
    }

    /** What happened to one proposition. */
    private static final class Life {
        private final String offerKey;
        private @Nullable Instant proposedAt;
        private @Nullable Instant supersededAt;
        private @Nullable ContactEvent lastHeard;

        Life(String offerKey) {
            this.offerKey = offerKey;
        }

        void add(ContactEvent event) {
            switch (event.type()) {
                case PROPOSED -> proposedAt = event.at();
                case SUPERSEDED -> supersededAt = event.at();
                case PRESENTED, CLICKED, ACCEPTED, DECLINED, DISMISSED, SNOOZED ->
                    lastHeard = lastHeard == null || !event.at().isBefore(lastHeard.at()) ? event : lastHeard;
                case EXPIRED, WITHDRAWN -> {}
            }
        }

        boolean gaveWayTo(Life newer) {
            return offerKey.equals(newer.offerKey)
                    && supersededAt != null
                    && newer.proposedAt != null
                    && !newer.proposedAt.isAfter(supersededAt)
                    && (proposedAt == null || !newer.proposedAt.isBefore(proposedAt));
        }
    }
}
