package io.proffer.engine.memory;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exclusive groups that are taken because the customer has an offer of them in hand: shown and not answered, or snoozed and
 * still asleep. Only a newer version of the same offer takes its place.
 */
public record HeldGroups(Map<String, OpenProposition> byGroup) {
    /** Copies the map. */
    public HeldGroups {
        byGroup = Map.copyOf(byGroup);
    }

    /** The groups that propositions hold at an instant. */
    public static HeldGroups of(List<OpenProposition> open, List<ContactEvent> contacts, Catalog catalog, Instant at) {
        if (open.isEmpty()) {
            return new HeldGroups(Map.of());
        }
        Versions versions = Versions.of(contacts);
        Map<String, OpenProposition> held = new HashMap<>();
        for (OpenProposition each : open) {
            Offer offer = catalog.offers().get(each.offerKey());
            if (offer != null && offer.exclusiveGroup() != null && holds(each, versions, at)) {
                held.putIfAbsent(offer.exclusiveGroup(), each);
            }
        }
        return new HeldGroups(held);
    }

    /** What keeps a group from an offer, empty when nothing does. */
    public Optional<OpenProposition> against(String offerKey, @Nullable String group) {
        return Optional.ofNullable(group == null ? null : byGroup.get(group))
                .filter(held -> !held.offerKey().equals(offerKey));
    }

    /** True when a proposition holds its group. */
    public boolean holds(String propositionId) {
        return byGroup.values().stream().anyMatch(held -> held.id().equals(propositionId));
    }

    private static boolean holds(OpenProposition open, Versions versions, Instant at) {
        return switch (open.state()) {
            case "SNOOZED" -> open.snoozedUntil() == null || open.snoozedUntil().isAfter(at);
            case "PRESENTED", "ENGAGED" -> open.expiresAt().isAfter(at);
            case "PROPOSED" -> open.expiresAt().isAfter(at) && versions.isBeforeTheCustomer(open.id());
            default -> false;
        };
    }
}
