package io.proffer.engine.constraints;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.arbitration.Exclusivity;
import io.proffer.engine.arbitration.Ranked;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.asked.OrderFacts;
import io.proffer.engine.context.asked.PresentationFacts;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who can be afforded, in rank order, and of an exclusive group only the best. Only who stands after both spends: one
 * that a better one excludes takes nothing away from the next. Made once for a rulebook.
 */
public final class Constraints {
    private final Budgets budgets;
    private final OfferCaps caps;

    /** The constraints of a rulebook. */
    public Constraints(Rulebook rulebook) {
        this.budgets = new Budgets(rulebook);
        this.caps = new OfferCaps(rulebook);
    }

    /** The budgets of the rulebook. */
    public Budgets budgets() {
        return budgets;
    }

    /** What other stages know. */
    public interface Ways {
        /** SELF_SERVE, ASSISTED or DEAL_DESK; null when an offer is not shown or no row says how it is fulfilled. */
        @Nullable
        String fulfilment(Offer offer);

        /** True when a placement that is asked for may show an offer: else it is refused later, and takes no limit. */
        boolean isShown(Offer offer);

        /**
         * Why the contact limits do not let an offer be proposed anew; empty when they do.
         *
         * @param proposed what will be remembered of those that the decision proposes before it
         */
        Optional<Refusal> crowded(Offer offer, List<ContactEvent> proposed);

        /**
         * A contender with the rewards that do not lower its price, ranked again among those behind it; empty when it has
         * none, or would not stand at that price.
         */
        Optional<Ranked> withoutDiscount(Contender first, List<Scored> behind);
    }

    /**
     * Who stands.
     *
     * @param ranked those that can be afforded, the best first
     * @param claims what each takes from budgets, by offer key; an offer that takes nothing has no entry
     */
    public record Afforded(Ranked ranked, Map<String, List<Claim>> claims) {
        /** Copies the map. */
        public Afforded {
            claims = Map.copyOf(claims);
        }
    }

    /** Keeps who can be afforded and is not excluded; care and education are never refused, but use capacity, too. */
    public Afforded keep(Ranked ranked, Ways ways, Docket docket) {
        Keeping keeping = new Keeping(ranked.snapshot(), ways, docket);
        List<Scored> queue = ranked.contenders();
        while (!queue.isEmpty()) {
            docket.enter(Stage.CONSTRAINTS);
            queue = keeping.next(queue.get(0), queue.subList(1, queue.size()));
        }
        return new Afforded(new Ranked(ranked.snapshot(), keeping.standing), keeping.claims);
    }

    private List<Budget> drawnOn(Snapshot snapshot, Contender contender, Ways ways) {
        if (budgets.isEmpty()) {
            return List.of();
        }
        String path = budgets.askForPath() ? ways.fulfilment(contender.offer()) : null;
        String approval =
                contender.quote() == null ? null : contender.quote().approval().level();
        snapshot.bind(contender.offer());
        snapshot.bind("presentation", PresentationFacts.delivery(path, null, null));
        snapshot.bind("order", new OrderFacts(approval));
        List<Budget> found = budgets.drawnOn(snapshot.facts());
        snapshot.bind("order", null);
        snapshot.bind("presentation", null);
        snapshot.bind("offer", null);
        return found;
    }

    /** The contenders of one decision, one after the other. */
    private final class Keeping {
        private final Snapshot snapshot;
        private final Ways ways;
        private final Docket docket;
        private final Exclusivity exclusivity;
        private final Spending spending;
        private final ProposedAnew proposed;
        private final List<Scored> standing = new ArrayList<>();
        private final Map<String, List<Claim>> claims = new HashMap<>();
        private final Map<String, Reason> softened = new HashMap<>();

        Keeping(Snapshot snapshot, Ways ways, Docket docket) {
            this.snapshot = snapshot;
            this.ways = ways;
            this.docket = docket;
            this.exclusivity = new Exclusivity(snapshot, docket);
            this.spending = new Spending(snapshot.memory());
            this.proposed = new ProposedAnew(snapshot);
        }

        /** Asks for the first and says who is next; one that goes on without its discount is ranked again first. */
        List<Scored> next(Scored first, List<Scored> behind) {
            Contender contender = first.contender();
            Optional<Refusal> capped = capped(contender);
            if (capped.isPresent()) {
                docket.refuse(contender.offer(), capped.get());
                return behind;
            }
            Asking asking = Asking.of(snapshot, contender, spending, drawnOn(snapshot, contender, ways));
            Optional<Ranked> again = asking.beyond().flatMap(claim -> ways.withoutDiscount(contender, behind));
            if (again.isPresent()) {
                Claim claim = asking.beyond().orElseThrow();
                softened.put(contender.offer().key(), Exhausted.discountLeftOut(claim));
                return again.get().contenders();
            }
            admit(first, asking);
            return behind;
        }

        /** Care and education are never capped. */
        private Optional<Refusal> capped(Contender contender) {
            Offer offer = contender.offer();
            if (!offer.isCommercial()) {
                return Optional.empty();
            }
            boolean anew = proposed.wouldBe(contender);
            Optional<Refusal> crowded =
                    anew && !proposed.isFirst() ? ways.crowded(offer, proposed.events()) : Optional.empty();
            return crowded.or(
                    () -> caps.reached(snapshot, offer, anew, proposed.events()).map(Exhausted::capped));
        }

        private void admit(Scored scored, Asking asking) {
            Offer offer = scored.contender().offer();
            if (asking.refusal() != null) {
                docket.refuse(offer, asking.refusal());
            } else if (exclusivity.admits(offer)) {
                if (proposed.wouldBe(scored.contender()) && ways.isShown(offer)) {
                    proposed.add(scored.contender());
                }
                spending.spend(asking.spent());
                standing.add(noted(scored, asking.approvals()));
                if (!asking.claims().isEmpty()) {
                    claims.put(offer.key(), asking.claims());
                }
            }
        }

        private Scored noted(Scored scored, List<Reason> approvals) {
            List<Reason> more = new ArrayList<>(approvals);
            Reason softer = softened.get(scored.contender().offer().key());
            if (softer != null) {
                more.add(0, softer);
            }
            return more.isEmpty() ? scored : scored.noting(more);
        }
    }
}
