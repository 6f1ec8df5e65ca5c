package io.proffer.engine.constraints;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.constraints.Budget.OnExhausted;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One contender asking one budget after the other, until one refuses. */
final class Asking {
    private final Snapshot snapshot;
    private final Contender contender;
    private final Spending spending;
    private final List<Claim> claims = new ArrayList<>(2);
    private final Map<BudgetPart, BigDecimal> spent = new HashMap<>();
    private final List<Reason> approvals = new ArrayList<>(1);
    private @Nullable Refusal refusal;
    private @Nullable Claim beyond;

    private Asking(Snapshot snapshot, Contender contender, Spending spending) {
        this.snapshot = snapshot;
        this.contender = contender;
        this.spending = spending;
    }

    static Asking of(Snapshot snapshot, Contender contender, Spending spending, List<Budget> drawnOn) {
        Asking asking = new Asking(snapshot, contender, spending);
        for (Budget budget : drawnOn) {
            asking.ask(budget);
            if (asking.refusal != null) {
                break;
            }
        }
        return asking;
    }

    /** Why it is not proposed, null when it is. */
    @Nullable
    Refusal refusal() {
        return refusal;
    }

    /** The claim that a contender without its discount would not make; empty when that would not help. */
    Optional<Claim> beyond() {
        return Optional.ofNullable(beyond);
    }

    /** What it takes, also what it holds already. */
    List<Claim> claims() {
        return List.copyOf(claims);
    }

    /** What it takes that it did not hold before. */
    Map<BudgetPart, BigDecimal> spent() {
        return spent;
    }

    /** Budgets that somebody must approve. */
    List<Reason> approvals() {
        return approvals;
    }

    private void ask(Budget budget) {
        HeldTerms held = snapshot.memory()
                .promised(contender.offer().key(), snapshot.asOf())
                .orElse(null);
        Optional<BigDecimal> amount =
                Amounts.of(budget, contender, snapshot.facts().exchange(), held);
        if (amount.isEmpty()) {
            refusal = Exhausted.notCountable(budget);
        } else if (amount.get().signum() > 0) {
            claim(budget, amount.get());
        }
    }

    private void claim(Budget budget, BigDecimal amount) {
        BudgetPart part = Budgets.part(budget, snapshot.account(), snapshot.asOf());
        Holding holding = Holding.of(snapshot, contender, budget, part);
        BigDecimal used = spending.used(part).subtract(holding.share());
        boolean exceeds = !holding.stays() && used.add(amount).compareTo(budget.limit()) > 0;
        Claim claim = claim(budget, part, new Share(amount, used, exceeds));
        if (exceeds && contender.offer().isCommercial()) {
            if (budget.onExhausted() != OnExhausted.REQUIRE_APPROVAL) {
                refusal = Exhausted.refusal(budget, claim, contender.offer());
                beyond = budget.onExhausted() == OnExhausted.DOWNGRADE_TO_NON_PRICE ? claim : null;
                return;
            }
            approvals.add(Exhausted.approval(claim));
        }
        claims.add(claim);
        if (!holding.stays()) {
            // Whether an older version really goes is known later; until then nobody has what it gives back.
            spent.merge(part, amount.subtract(holding.share()).max(BigDecimal.ZERO), BigDecimal::add);
        }
    }

    private record Share(BigDecimal amount, BigDecimal used, boolean exceeds) {}

    private static Claim claim(Budget budget, BudgetPart part, Share share) {
        return new Claim(
                part.key(),
                part.dimension(),
                part.periodStart(),
                part.periodEnd(),
                share.amount,
                budget.unit(),
                budget.reserveOn(),
                share.used,
                budget.limit(),
                share.exceeds,
                budget.alertAtPct(),
                budget.row());
    }
}
