package io.proffer.engine.constraints;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.arbitration.Exclusivity;
import io.proffer.engine.arbitration.Ranked;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.constraints.Budget.OnExhausted;
import io.proffer.engine.context.asked.OrderFacts;
import io.proffer.engine.context.asked.PresentationFacts;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import java.math.BigDecimal;
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

    /** The constraints of a rulebook. */
    public Constraints(Rulebook rulebook) {
        this.budgets = new Budgets(rulebook);
    }

    /** The budgets of the rulebook. */
    public Budgets budgets() {
        return budgets;
    }

    /** How an offer would be fulfilled. */
    public interface FulfilmentPaths {
        /** SELF_SERVE, ASSISTED or DEAL_DESK; null when it is not shown or no row says. */
        @Nullable
        String of(Offer offer);
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
    public Afforded keep(Ranked ranked, FulfilmentPaths paths, Docket docket) {
        Exclusivity exclusivity = new Exclusivity(docket);
        Spending spending = new Spending(ranked.snapshot().memory());
        List<Scored> standing = new ArrayList<>(ranked.contenders().size());
        Map<String, List<Claim>> claims = new HashMap<>();
        for (Scored scored : ranked.contenders()) {
            Offer offer = scored.contender().offer();
            Asking asking = new Asking(ranked.snapshot(), scored.contender(), spending);
            asking.ask(budgets.isEmpty() ? List.of() : drawnOn(ranked.snapshot(), scored.contender(), paths));
            if (asking.refusal != null) {
                docket.refuse(offer, asking.refusal);
            } else if (exclusivity.admits(offer)) {
                spending.spend(asking.spent);
                standing.add(asking.approvals.isEmpty() ? scored : scored.noting(asking.approvals));
                if (!asking.claims.isEmpty()) {
                    claims.put(offer.key(), List.copyOf(asking.claims));
                }
            }
        }
        return new Afforded(new Ranked(ranked.snapshot(), standing), claims);
    }

    private List<Budget> drawnOn(Snapshot snapshot, Contender contender, FulfilmentPaths paths) {
        String path = budgets.askForPath() ? paths.of(contender.offer()) : null;
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

    /** One contender asking one budget after the other. */
    private static final class Asking {
        private final Snapshot snapshot;
        private final Contender contender;
        private final Spending spending;
        private final List<Claim> claims = new ArrayList<>(2);
        private final List<Claim> spent = new ArrayList<>(2);
        private final List<Reason> approvals = new ArrayList<>(1);
        private @Nullable Refusal refusal;

        Asking(Snapshot snapshot, Contender contender, Spending spending) {
            this.snapshot = snapshot;
            this.contender = contender;
            this.spending = spending;
        }

        void ask(List<Budget> drawnOn) {
            for (Budget budget : drawnOn) {
                Optional<BigDecimal> amount = Amounts.of(budget, contender);
                if (amount.isEmpty()) {
                    refusal = Exhausted.notCountable(budget);
                } else if (amount.get().signum() > 0) {
                    claim(budget, amount.get());
                }
                if (refusal != null) {
                    return;
                }
            }
        }

        private void claim(Budget budget, BigDecimal amount) {
            BudgetPart part = Budgets.part(budget, snapshot.account(), snapshot.asOf());
            BigDecimal used = spending.used(part);
            boolean held = Holding.reserves(snapshot, contender.offer(), budget.reserveOn());
            boolean exceeds = !held && used.add(amount).compareTo(budget.limit()) > 0;
            Claim claim = new Claim(
                    part.key(),
                    part.dimension(),
                    part.periodStart(),
                    part.periodEnd(),
                    amount,
                    budget.unit(),
                    budget.reserveOn(),
                    used,
                    budget.limit(),
                    exceeds,
                    budget.alertAtPct(),
                    budget.row());
            if (exceeds && contender.offer().isCommercial()) {
                if (budget.onExhausted() != OnExhausted.REQUIRE_APPROVAL) {
                    refusal = Exhausted.refusal(budget, claim, contender.offer());
                    return;
                }
                approvals.add(Exhausted.approval(claim));
            }
            claims.add(claim);
            if (!held) {
                spent.add(claim);
            }
        }
    }
}
