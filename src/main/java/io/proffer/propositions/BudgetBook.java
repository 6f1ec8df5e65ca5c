package io.proffer.propositions;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.constraints.Budget.ReserveOn;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.constraints.Claim;
import io.proffer.json.CanonicalJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What propositions take from budgets: held when they are shown, spent when they are accepted, given back otherwise. */
public final class BudgetBook {
    private final AccountLedger ledger;

    /** The book behind a ledger. */
    public BudgetBook(AccountLedger ledger) {
        this.ledger = ledger;
    }

    private record Claims(List<Claim> claims) {}

    /**
     * Holds what a proposition claims on an event. All levels are locked in one order, so that two never wait for each other.
     *
     * @return the first claim that no longer fits, empty when all is held; then nothing was entered before it that a
     *     rolled back transaction would not take with it
     */
    public Optional<Claim> reserve(StoredProposition proposition, ReserveOn on, Instant at) {
        List<BudgetEntry> before = ledger.entries(proposition.id());
        for (Claim claim : claims(proposition)) {
            BudgetPart part = part(claim);
            boolean known = before.stream().anyMatch(entry -> entry.part().equals(part));
            if (claim.reserveOn() != on || known) {
                continue;
            }
            BigDecimal left = claim.limit().subtract(ledger.level(part));
            boolean fits = claim.amount().compareTo(left) <= 0;
            if (!fits && !claim.exceeds()) {
                return Optional.of(claim);
            }
            // Somebody approves what sells beyond its budget; care is given anyway and takes what is left.
            boolean whole = fits || proposition.origin().commercial();
            BigDecimal held = whole ? claim.amount() : left;
            if (held.signum() > 0) {
                ledger.enter(new BudgetEntry(part, BudgetEntry.Kind.RESERVE, proposition.id(), held, at));
            }
        }
        return Optional.empty();
    }

    /** Spends, or gives back, what is held for a proposition. */
    public void settle(String propositionId, BudgetEntry.Kind kind, Instant at) {
        List<BudgetEntry> entries = ledger.entries(propositionId);
        for (BudgetEntry held : entries) {
            boolean settled = entries.stream()
                    .anyMatch(other -> other.kind() != BudgetEntry.Kind.RESERVE
                            && other.part().equals(held.part()));
            if (held.kind() == BudgetEntry.Kind.RESERVE && !settled) {
                ledger.enter(new BudgetEntry(held.part(), kind, propositionId, held.amount(), at));
            }
        }
    }

    private static BudgetPart part(Claim claim) {
        return new BudgetPart(claim.key(), claim.dimension(), claim.periodStart(), claim.periodEnd());
    }

    private static List<Claim> claims(StoredProposition proposition) {
        JsonNode budgets = CanonicalJson.readBack(proposition.origin().body()).path("budgets");
        return budgets.isEmpty()
                ? List.of()
                : CanonicalJson.readBack("{\"claims\":" + budgets + "}", Claims.class).claims().stream()
                        .sorted(Comparator.comparing(Claim::key)
                                .thenComparing(Claim::dimension)
                                .thenComparing(Claim::periodStart))
                        .toList();
    }
}
