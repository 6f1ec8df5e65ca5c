package io.proffer.engine.treatment;

import io.proffer.engine.arbitration.Ranked;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Placement;
import io.proffer.engine.treatment.Treated.Placed;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives contenders their places. Care and education are never crowded out: only what sells counts against a limit. */
public final class Treatment {
    private Treatment() {}

    /** Fills the placements in the order asked for, the best first; what finds no place is outranked. */
    public static Treated place(
            Ranked ranked, List<PlacementRequest> asked, boolean duplicatesAcrossPlacements, Docket docket) {
        Catalog catalog = ranked.snapshot().rulebook().catalog();
        List<Placed> placed = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        int places = 0;
        for (PlacementRequest request : orDefault(asked, catalog)) {
            int limit = limit(request, catalog);
            places += limit;
            fill(request.key(), limit, ranked, duplicatesAcrossPlacements ? Set.of() : Set.copyOf(used), placed);
            placed.forEach(one -> used.add(one.scored().contender().offer().key()));
        }
        for (Scored scored : ranked.contenders()) {
            Offer offer = scored.contender().offer();
            if (!used.contains(offer.key())) {
                docket.refuse(offer, outranked(places));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::rank));
        return new Treated(ranked.snapshot(), placed);
    }

    private static List<PlacementRequest> orDefault(List<PlacementRequest> asked, Catalog catalog) {
        if (!asked.isEmpty()) {
            return asked;
        }
        return catalog.placements().values().stream()
                .limit(1)
                .map(placement -> new PlacementRequest(placement.key(), null))
                .toList();
    }

    private static int limit(PlacementRequest request, Catalog catalog) {
        Placement placement = catalog.placements().get(request.key());
        int own = placement == null ? Integer.MAX_VALUE : placement.maxItems();
        return request.maxPropositions() == null ? own : Math.min(own, request.maxPropositions());
    }

    private static void fill(String placement, int limit, Ranked ranked, Set<String> used, List<Placed> placed) {
        int selling = 0;
        for (int i = 0; i < ranked.contenders().size(); i++) {
            Scored scored = ranked.contenders().get(i);
            Offer offer = scored.contender().offer();
            boolean full = offer.isCommercial() && selling >= limit;
            if (full || used.contains(offer.key())) {
                continue;
            }
            placed.add(new Placed(scored, placement, i + 1));
            selling += offer.isCommercial() ? 1 : 0;
        }
    }

    private static Refusal outranked(int places) {
        String text = "Better ranked offers took all " + places + " places.";
        return Refusal.of(
                Verdict.OUTRANKED, new Reason("OUTRANKED", Stage.ARBITRATION, Map.of("places", places), text, null));
    }
}
