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
 * still asleep. Only a newer version of the same offer takes its place. What was ordered and waits for its approval keeps
 * itself away too: nobody is offered what is being bought.
 *
 * @param byGroup what holds an exclusive group
 * @param orders what waits for its approval, by offer
 */
public record HeldGroups(Map<String, OpenProposition> byGroup, Map<String, OpenProposition> orders) {
    /** Copies the maps. */
    public HeldGroups {
        byGroup = Map.copyOf(byGroup);
        orders = Map.copyOf(orders);
    }

    /** The groups that propositions hold at an instant. */
    public static HeldGroups of(List<OpenProposition> open, List<ContactEvent> contacts, Catalog catalog, Instant at) {
        if (open.isEmpty()) {
            return new HeldGroups(Map.of(), Map.of());
        }
        Versions versions = Versions.of(contacts);
        Map<String, OpenProposition> held = new HashMap<>();
        Map<String, OpenProposition> orders = new HashMap<>();
        for (OpenProposition each : open) {
            if (each.isOrdered()) {
                orders.put(each.offerKey(), each);
            }
            Offer offer = catalog.offers().get(each.offerKey());
            if (offer != null && offer.exclusiveGroup() != null && holds(each, versions, at)) {
                held.putIfAbsent(offer.exclusiveGroup(), each);
            }
        }
        return new HeldGroups(held, orders);
    }

    /** What keeps an offer away, empty when nothing does. */
    public Optional<OpenProposition> against(String offerKey, @Nullable String group) {
        OpenProposition order = orders.get(offerKey);
        if (order != null) {
            return Optional.of(order);
        }
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
            default -> open.isOrdered();
        };
    }
}
