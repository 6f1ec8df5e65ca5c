package io.proffer.budgets;

import io.proffer.budgets.BudgetEntry.Kind;
import io.proffer.engine.constraints.Budget.ReserveOn;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.constraints.Claim;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What propositions take from budgets: held when they are shown, spent when they are accepted, given back otherwise. */
public final class BudgetBook {
    /** The one order in which everybody locks parts, so that two never wait for each other. */
    private static final Comparator<BudgetPart> ORDER = Comparator.comparing(BudgetPart::key)
            .thenComparing(BudgetPart::dimension)
            .thenComparing(BudgetPart::periodStart)
            .thenComparing(BudgetPart::periodEnd);

    private final BudgetLedger ledger;

    /** The book behind some ledgers. */
    public BudgetBook(BudgetLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Who takes something.
     *
     * @param propositionId proposition
     * @param commercial false for care and education, which are given anyway and take what is left
     * @param claims what it takes, in any order
     */
    public record Holder(String propositionId, boolean commercial, List<Claim> claims) {
        /** Puts the claims in the order in which parts are locked. */
        public Holder {
            claims = claims.stream()
                    .sorted(Comparator.comparing(Claim::part, ORDER))
                    .toList();
        }

        /** The parts of which something is held on an event. */
        public Stream<BudgetPart> parts(ReserveOn on) {
            return claims.stream().filter(claim -> claim.reserveOn() == on).map(Claim::part);
        }
    }

    /** The parts of which something was held or spent for a proposition. */
    public Stream<BudgetPart> parts(String propositionId) {
        return ledger.entries(propositionId).stream().map(BudgetEntry::part);
    }

    /** Locks parts before the first of them is changed: for whoever changes those of more than one proposition. */
    public void lock(Stream<BudgetPart> parts) {
        parts.distinct().sorted(ORDER).forEach(ledger::level);
    }

    /**
     * Holds what is claimed on an event, and was not held before: all of it or nothing.
     *
     * @return the first claim that no longer fits, empty when all is held
     */
    public Optional<Claim> reserve(Holder holder, ReserveOn on, Instant at) {
        List<BudgetEntry> before = ledger.entries(holder.propositionId);
        List<Taking> takings = holder.claims.stream()
                .filter(claim -> claim.reserveOn() == on && !has(before, claim, Kind.RESERVE))
                .map(claim -> new Taking(claim, claim.amount(), Kind.RESERVE))
                .toList();
        return take(holder, takings, at);
    }

    /**
     * Spends what is held, and all that is still claimed on any event to come; what was given back before the acceptance
     * was known is spent after all. All of it or nothing.
     *
     * @return the first claim that no longer fits, empty when all is spent
     */
    public Optional<Claim> accept(Holder holder, Instant at) {
        List<BudgetEntry> before = ledger.entries(holder.propositionId);
        Set<Kind> spent = Set.of(Kind.COMMIT, Kind.ADJUST);
        List<Taking> takings = holder.claims.stream()
                .filter(claim -> spent.stream().noneMatch(kind -> has(before, claim, kind)))
                .flatMap(claim -> taking(before, claim).stream())
                .toList();
        lock(Stream.concat(
                before.stream().map(BudgetEntry::part), takings.stream().map(taking -> taking.claim.part())));
        Optional<Claim> missing = take(holder, takings, at);
        if (missing.isEmpty()) {
            settle(holder.propositionId, Kind.COMMIT, at);
        }
        return missing;
    }

    /** Spends, or gives back, what is held for a proposition. */
    public void settle(String propositionId, Kind kind, Instant at) {
        List<BudgetEntry> entries = ledger.entries(propositionId).stream()
                .sorted(Comparator.comparing(BudgetEntry::part, ORDER))
                .toList();
        for (BudgetEntry held : entries) {
            boolean settled = entries.stream()
                    .anyMatch(other ->
                            other.kind() != Kind.RESERVE && other.part().equals(held.part()));
            if (held.kind() == Kind.RESERVE && !settled) {
                ledger.enter(new BudgetEntry(held.part(), kind, propositionId, held.amount(), held.unit(), at));
            }
        }
    }

    private record Taking(Claim claim, BigDecimal amount, Kind kind) {}

    private static Optional<Taking> taking(List<BudgetEntry> before, Claim claim) {
        Optional<BudgetEntry> released = line(before, claim, Kind.RELEASE);
        if (released.isPresent()) {
            return Optional.of(new Taking(claim, released.get().amount(), Kind.ADJUST));
        }
        boolean toCome = claim.reserveOn() != ReserveOn.PROPOSED && !has(before, claim, Kind.RESERVE);
        return toCome ? Optional.of(new Taking(claim, claim.amount(), Kind.RESERVE)) : Optional.empty();
    }

    private Optional<Claim> take(Holder holder, List<Taking> takings, Instant at) {
        for (Taking taking : takings) {
            if (holder.commercial && !fits(taking) && !taking.claim.exceeds()) {
                return Optional.of(taking.claim);
            }
        }
        takings.forEach(taking -> enter(holder, taking, at));
        return Optional.empty();
    }

    private boolean fits(Taking taking) {
        return taking.amount.compareTo(left(taking.claim)) <= 0;
    }

    /** Somebody approves what sells beyond its budget; care is given anyway and takes what is left. */
    private void enter(Holder holder, Taking taking, Instant at) {
        BudgetPart part = taking.claim.part();
        BigDecimal taken = holder.commercial ? taking.amount : taking.amount.min(left(taking.claim));
        if (taken.signum() > 0) {
            ledger.enter(new BudgetEntry(part, taking.kind, holder.propositionId, taken, taking.claim.unit(), at));
            BudgetAlert.at(ledger.level(part), taking.claim, at).forEach(ledger::tell);
        }
    }

    private BigDecimal left(Claim claim) {
        return claim.limit().subtract(ledger.level(claim.part()));
    }

    private static boolean has(List<BudgetEntry> entries, Claim claim, Kind kind) {
        return line(entries, claim, kind).isPresent();
    }

    private static Optional<BudgetEntry> line(List<BudgetEntry> entries, Claim claim, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && entry.part().equals(claim.part()))
                .findFirst();
    }
}
