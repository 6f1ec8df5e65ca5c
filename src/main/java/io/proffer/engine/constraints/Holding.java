package io.proffer.engine.constraints;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.constraints.Budget.ReserveOn;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.snapshot.Snapshot;
import java.math.BigDecimal;

/**
 * What an offer took of a part of a budget before.
 *
 * @param stays true when it takes nothing more: its open proposition stands, and keeps its share of whichever period
 * @param share what it has of this part; a new version of it gives that back before it takes its own
 */
record Holding(boolean stays, BigDecimal share) {

    static Holding of(Snapshot snapshot, Contender contender, Budget budget, BudgetPart part) {
        boolean stays = false;
        BigDecimal share = BigDecimal.ZERO;
        for (OpenProposition open : snapshot.memory().open()) {
            boolean stands = open.offerKey().equals(contender.offer().key())
                    && open.expiresAt().isAfter(snapshot.asOf());
            if (stands) {
                stays |= isKept(open, contender) && hasCome(budget.reserveOn(), open.state());
                share = share.add(share(open, part));
            }
        }
        return new Holding(stays, share);
    }

    /** An order waits whatever is decided; and what was remembered before shares were is decided again as it was then. */
    private static boolean isKept(OpenProposition open, Contender contender) {
        HeldTerms wanted = contender.quote() == null ? null : contender.quote().promise();
        return open.holds() == null || open.isOrdered() || open.promises(wanted);
    }

    private static BigDecimal share(OpenProposition open, BudgetPart part) {
        return open.holds() == null
                ? BigDecimal.ZERO
                : open.holds().stream()
                        .filter(share -> new BudgetPart(
                                        share.key(), share.dimension(), share.periodStart(), share.periodEnd())
                                .equals(part))
                        .map(OpenProposition.Share::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is issued or approved is no longer open. */
    private static boolean hasCome(ReserveOn event, String state) {
        return switch (event) {
            case PROPOSED -> true;
            case PRESENTED -> !state.equals("PROPOSED");
            case ISSUED, APPROVED -> false;
        };
    }
}
