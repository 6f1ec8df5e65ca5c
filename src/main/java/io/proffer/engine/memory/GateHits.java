package io.proffer.engine.memory;

import io.proffer.engine.account.ContactRole;
import io.proffer.engine.account.EntitlementUsage;
import io.proffer.engine.account.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts hits at the gates of features; windows are (t − d, t]. */
final class GateHits {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private GateHits() {}

    /** The block with hits counted that are newer than the entry of their feature. */
    static @Nullable Usage counted(@Nullable Usage given, List<SignalSeen> hits, Instant asOf) {
        Map<String, List<SignalSeen>> byFeature = new LinkedHashMap<>();
        for (SignalSeen hit : within(MONTH, hits, asOf)) {
            if (hit.featureKey() != null) {
                byFeature
                        .computeIfAbsent(hit.featureKey(), key -> new ArrayList<>())
                        .add(hit);
            }
        }
        if (byFeature.isEmpty()) {
            return given;
        }
        Instant blockAsOf = given == null ? null : given.asOf();
        List<EntitlementUsage> entries = new ArrayList<>();
        for (EntitlementUsage entry :
                given == null || given.entitlements() == null ? List.<EntitlementUsage>of() : given.entitlements()) {
            List<SignalSeen> own = entry.featureKey() == null ? null : byFeature.remove(entry.featureKey());
            Instant entryAsOf = entry.asOf() == null ? blockAsOf : entry.asOf();
            entries.add(own == null ? entry : add(entry, SignalFacts.after(entryAsOf, own), asOf));
        }
        byFeature.forEach((feature, own) -> {
            List<SignalSeen> uncounted = SignalFacts.after(blockAsOf, own);
            if (!uncounted.isEmpty()) {
                entries.add(add(EntitlementUsage.unknown(feature), uncounted, asOf));
            }
        });
        return new Usage(entries, blockAsOf);
    }

    private static EntitlementUsage add(EntitlementUsage entry, List<SignalSeen> hits, Instant asOf) {
        if (hits.isEmpty()) {
            return entry;
        }
        int ofWeek = within(WEEK, hits, asOf).size();
        Instant last = Stream.concat(
                        Stream.ofNullable(entry.lastGateHitAt()), hits.stream().map(SignalSeen::occurredAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return entry.withGate(
                ofWeek == 0 ? entry.gateHits7d() : Integer.valueOf(SignalFacts.sum(entry.gateHits7d(), ofWeek)),
                SignalFacts.sum(entry.gateHits30d(), hits.size()),
                roles(entry.rolesAtGate(), hits),
                last);
    }

    private static @Nullable List<ContactRole> roles(@Nullable List<ContactRole> given, List<SignalSeen> hits) {
        Set<ContactRole> roles = new LinkedHashSet<>(given == null ? List.of() : given);
        hits.stream()
                .map(SignalSeen::contactRole)
                .flatMap(role -> Stream.of(ContactRole.values())
                        .filter(each -> each.name().equals(role)))
                .forEach(roles::add);
        return given == null && roles.isEmpty() ? null : List.copyOf(roles);
    }

    private static List<SignalSeen> within(Duration window, List<SignalSeen> hits, Instant asOf) {
        return SignalFacts.after(asOf.minus(window), hits);
    }
}
