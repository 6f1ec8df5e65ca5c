package io.proffer.engine.treatment;

import io.proffer.engine.arbitration.Ranked;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Placement;
import io.proffer.engine.contact.Contactable;
import io.proffer.engine.coverage.Coverage;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.treatment.Treated.Placed;
import io.proffer.engine.treatment.delivery.Path;
import io.proffer.engine.treatment.delivery.Paths;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives contenders their places and words. Care and education are never crowded out: only what sells counts against a
 * limit. Made once for a rulebook.
 */
public final class Treatment {
    private final Catalog catalog;
    private final List<PlacementRequest> byDefault;
    private final Paths paths;
    private final Presenter presenter;

    /** The treatment of a rulebook. */
    public Treatment(Rulebook rulebook) {
        this.catalog = rulebook.catalog();
        this.byDefault = catalog.placements().keySet().stream()
                .limit(1)
                .map(PlacementRequest::of)
                .toList();
        this.paths = new Paths(rulebook);
        this.presenter = new Presenter(rulebook);
    }

    /**
     * What is asked for.
     *
     * @param placements where propositions are wanted; empty for the catalogue's first placement
     * @param duplicatesAcrossPlacements true when one offer may be shown in several placements
     * @param contactable where the contact policy lets each offer stand
     */
    public record Wanted(
            List<PlacementRequest> placements, boolean duplicatesAcrossPlacements, Contactable contactable) {}

    /**
     * Fills the placements in the order asked for, the best first. What may be shown in none of them is refused with the
     * row that came closest; what finds no place is outranked.
     */
    public Treated place(Ranked ranked, Wanted wanted, Coverage coverage, Docket docket) {
        Filling filling = new Filling(ranked, wanted);
        for (PlacementRequest request : wanted.placements().isEmpty() ? byDefault : wanted.placements()) {
            Placement placement = catalog.placements().get(request.key());
            Site site = Site.of(ranked.snapshot(), request, isInternal(placement), coverage);
            filling.fill(site, limit(request, placement));
        }
        filling.refuseOthers(docket);
        filling.placed.sort(Comparator.comparingInt(Placed::rank));
        return new Treated(ranked.snapshot(), filling.placed, coverage);
    }

    /**
     * How an offer would be fulfilled: by the path of the first placement asked for that may show it.
     *
     * @return SELF_SERVE, ASSISTED or DEAL_DESK; null when no placement may show it, or no table says
     */
    public @Nullable String fulfilment(Snapshot snapshot, Offer offer, Wanted wanted) {
        Path path = path(snapshot, offer, wanted);
        return path == null ? null : path.fulfilmentPath();
    }

    /** True when a placement that is asked for may show an offer. */
    public boolean isShown(Snapshot snapshot, Offer offer, Wanted wanted) {
        return !paths.decide() || path(snapshot, offer, wanted) != null;
    }

    private @Nullable Path path(Snapshot snapshot, Offer offer, Wanted wanted) {
        for (PlacementRequest request : wanted.placements().isEmpty() ? byDefault : wanted.placements()) {
            Site site =
                    Site.of(snapshot, request, isInternal(catalog.placements().get(request.key())), null);
            snapshot.bind(offer);
            site.bind();
            Path path = paths.find(snapshot.facts());
            site.release();
            if (path != null) {
                return path;
            }
        }
        return null;
    }

    private static boolean isInternal(@Nullable Placement placement) {
        return placement != null && placement.audience().equals("INTERNAL");
    }

    private static int limit(PlacementRequest request, @Nullable Placement placement) {
        int own = placement == null ? Integer.MAX_VALUE : placement.maxItems();
        return request.maxPropositions() == null ? own : Math.min(own, request.maxPropositions());
    }

    private final class Filling {
        private final Ranked ranked;
        private final Wanted wanted;
        private final List<Placed> placed = new ArrayList<>();
        private final Set<String> used = new LinkedHashSet<>();
        /** How many places better ranked offers took, by the offer that found none. */
        private final Map<String, Integer> crowdedOut = new HashMap<>();

        private final Map<String, NotShown> notShown = new HashMap<>();

        Filling(Ranked ranked, Wanted wanted) {
            this.ranked = ranked;
            this.wanted = wanted;
        }

        void fill(Site site, int limit) {
            Set<String> before = wanted.duplicatesAcrossPlacements() ? Set.of() : Set.copyOf(used);
            int selling = 0;
            for (int i = 0; i < ranked.contenders().size(); i++) {
                Scored scored = ranked.contenders().get(i);
                Offer offer = scored.contender().offer();
                if (before.contains(offer.key()) || !mayStandIn(site, offer)) {
                    continue;
                }
                Path path = ask(offer, site);
                if (path == null && paths.decide()) {
                    notShown.put(offer.key(), new NotShown(site.request().key(), nearest(site)));
                } else if (offer.isCommercial() && selling >= limit) {
                    crowdedOut.merge(offer.key(), limit, Integer::sum);
                } else {
                    show(scored, site, path, i + 1);
                    selling += offer.isCommercial() ? 1 : 0;
                }
            }
            site.release();
        }

        /** The path of an offer to a site; the facts speak of both from then on. */
        private @Nullable Path ask(Offer offer, Site site) {
            site.snapshot().bind(offer);
            site.bind();
            return paths.find(site.snapshot().facts());
        }

        private Optional<NearMiss> nearest(Site site) {
            return paths.nearest(site.snapshot().facts());
        }

        private void show(Scored scored, Site site, @Nullable Path path, int rank) {
            Presentation presentation = presenter.present(scored, site, path);
            placed.add(new Placed(scored, site.request().key(), rank, presentation));
            used.add(scored.contender().offer().key());
        }

        private boolean mayStandIn(Site site, Offer offer) {
            return wanted.contactable().mayStandIn(offer.key(), site.request().key());
        }

        void refuseOthers(Docket docket) {
            for (Scored scored : ranked.contenders()) {
                Offer offer = scored.contender().offer();
                if (!used.contains(offer.key())) {
                    docket.refuse(offer, refusal(offer.key()));
                }
            }
        }

        private Refusal refusal(String offerKey) {
            Integer taken = crowdedOut.get(offerKey);
            NotShown closed = notShown.get(offerKey);
            if (taken != null) {
                return NotShown.outranked(taken);
            }
            return closed == null ? NotShown.nowhere() : closed.refusal();
        }
    }
}
