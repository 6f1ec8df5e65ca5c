package io.proffer.engine.contact;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Placement;
import io.proffer.engine.engagement.Engaged;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Consents, contact limits, suppressions after answers, holds and quiet windows. Care and education always pass. Made once
 * for a rulebook; safe for use by many threads.
 */
public final class ContactPolicy {
    private final Catalog catalog;
    private final ContactLimits limits;
    private final Suppressions suppressions;
    private final QuietWindows quiet;
    private final boolean silent;

    /** The contact policy of a rulebook. */
    public ContactPolicy(Rulebook rulebook) {
        this.catalog = rulebook.catalog();
        this.limits = new ContactLimits(rulebook);
        this.suppressions = new Suppressions(rulebook);
        this.quiet = new QuietWindows(rulebook);
        this.silent = !limits.forbidAnything();
    }

    /**
     * A placement that is asked for.
     *
     * @param placement placement key
     * @param contactId person who would see it, null when anybody of the account may
     */
    public record Place(String placement, @Nullable String contactId) {}

    /** A placement with what the catalogue says of it. */
    record Site(
            String placement,
            @Nullable String channel,
            boolean customerFacing,
            @Nullable String contactId) {}

    /**
     * Lets through what may be put to the customer now. An offer leaves only when no place is left to it; otherwise it is
     * kept to the places that are. A proposition that stands is not counted against itself.
     *
     * @param asked placements wanted; empty for the catalogue's first
     */
    public Contactable allow(Engaged engaged, List<Place> asked, Docket docket) {
        docket.enter(Stage.CONTACT_POLICY);
        Snapshot snapshot = engaged.snapshot();
        List<Site> sites = sites(asked);
        if (nothingToSay(snapshot.memory(), sites)) {
            return new Contactable(snapshot, engaged.candidates(), Map.of(), Map.of());
        }
        Passing passing = new Passing(new Gate(snapshot, limits, suppressions, quiet), sites, docket);
        engaged.candidates().forEach(passing::pass);
        return new Contactable(snapshot, passing.passed, passing.placements, passing.prices);
    }

    /**
     * Why an offer may not be proposed anew beside others of its decision: no place that was left to it has room for one
     * more. Empty when it may.
     *
     * @param proposed what will be remembered of those that the decision proposes before it
     */
    public Optional<Refusal> crowded(
            Contactable contactable, List<Place> asked, Offer offer, List<ContactEvent> proposed) {
        if (!limits.countProposals()) {
            return Optional.empty();
        }
        Gate gate = new Gate(contactable.snapshot(), limits, suppressions, quiet);
        List<Refused> refused = new ArrayList<>();
        for (Site site : sites(asked)) {
            if (contactable.mayStandIn(offer.key(), site.placement())) {
                Blocked full = gate.limit(offer, site, proposed);
                if (full == null) {
                    return Optional.empty();
                }
                refused.add(new Refused(List.of(full), site));
            }
        }
        return refused.stream()
                .reduce((one, other) -> other.isSooner(one) ? other : one)
                .map(soonest -> refusal(soonest.blocks, gate.eligibleFrom(soonest.blocks, offer, soonest.site)));
    }

    private boolean nothingToSay(Memory memory, List<Site> sites) {
        boolean open = !quiet.exist() || sites.stream().noneMatch(Site::customerFacing);
        return silent
                && open
                && sites.stream().allMatch(site -> Consent.of(site) == null)
                && memory.contacts().isEmpty()
                && memory.overrides().isEmpty();
    }

    private List<Site> sites(List<Place> asked) {
        if (asked.isEmpty()) {
            return catalog.placements().keySet().stream()
                    .limit(1)
                    .map(key -> site(new Place(key, null)))
                    .toList();
        }
        return asked.stream().map(this::site).toList();
    }

    private Site site(Place place) {
        Placement placement = catalog.placements().get(place.placement());
        boolean customerFacing = placement != null && placement.audience().equals("CUSTOMER");
        return new Site(
                place.placement(), placement == null ? null : placement.channel(), customerFacing, place.contactId());
    }

    /** The refusal of everything that keeps an offer back; the first says how it ends. */
    static Refusal refusal(List<Blocked> blocks, @Nullable LocalDate eligibleFrom) {
        Blocked first = blocks.get(0);
        return new Refusal(
                first.verdict(),
                first.reason().stage(),
                blocks.stream().map(Blocked::reason).toList(),
                null,
                blocks.stream().map(Blocked::counterfactual).toList(),
                eligibleFrom);
    }

    private static final class Passing {
        private final Gate gate;
        private final List<Site> sites;
        private final Docket docket;
        private final List<Candidate> passed = new ArrayList<>();
        private final Map<String, Set<String>> placements = new HashMap<>();
        private final Map<String, List<Contactable.HeldPrice>> prices = new HashMap<>();

        Passing(Gate gate, List<Site> sites, Docket docket) {
            this.gate = gate;
            this.sites = sites;
            this.docket = docket;
        }

        void pass(Candidate candidate) {
            Offer offer = candidate.offer();
            if (!offer.isCommercial()) {
                passed.add(candidate);
                return;
            }
            Set<String> left = new LinkedHashSet<>();
            Refused soonest = null;
            for (Site site : sites) {
                List<Blocked> blocks = gate.blocks(candidate, site);
                if (blocks.isEmpty()) {
                    left.add(site.placement());
                } else {
                    Refused refused = new Refused(blocks, site);
                    soonest = soonest == null || refused.isSooner(soonest) ? refused : soonest;
                }
            }
            if (left.isEmpty() && soonest != null) {
                docket.refuse(offer, refusal(soonest.blocks, gate.eligibleFrom(soonest.blocks, offer, soonest.site)));
                return;
            }
            passed.add(candidate);
            if (soonest != null) {
                placements.put(offer.key(), left);
            }
            List<Contactable.HeldPrice> held = gate.prices(offer);
            if (!held.isEmpty()) {
                prices.put(offer.key(), held);
            }
        }
    }

    /** What keeps an offer back in a place. */
    private record Refused(List<Blocked> blocks, Site site) {
        boolean isSooner(Refused other) {
            Instant free = Gate.freeFrom(blocks);
            Instant others = Gate.freeFrom(other.blocks);
            return free != null && (others == null || free.isBefore(others));
        }
    }
}
