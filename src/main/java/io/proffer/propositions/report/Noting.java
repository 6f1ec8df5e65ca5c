package io.proffer.propositions.report;

import io.proffer.accounts.StoredAccount;
import io.proffer.budgets.BudgetBook;
import io.proffer.budgets.BudgetEntry;
import io.proffer.engine.account.Account;
import io.proffer.engine.constraints.Budget;
import io.proffer.engine.constraints.Claim;
import io.proffer.engine.constraints.OfferCaps;
import io.proffer.engine.contact.Consumption;
import io.proffer.engine.contact.ContactLimits;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.AccountLedger;
import io.proffer.propositions.AccountLedger.Reported;
import io.proffer.propositions.Lifecycle;
import io.proffer.propositions.Outlived;
import io.proffer.propositions.PropositionEventType;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.StoredProposition.Progress;
import io.proffer.propositions.report.EventAnswer.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes one event, alone with the propositions of its account. */
final class Noting {
    private final AccountLedger ledger;
    private final Rulebook rules;
    private final @Nullable StoredAccount stored;
    private final @Nullable Account account;

    Noting(AccountLedger ledger, Rulebook rules, @Nullable StoredAccount stored) {
        this.ledger = ledger;
        this.rules = rules;
        this.stored = stored;
        this.account = stored == null ? null : stored.account();
    }

    /** What was answered to a report that comes again, empty when it comes for the first time. */
    static Optional<EventAnswer> before(AccountLedger ledger, String id, String eventId, String bodyHash) {
        return ledger.reported(id, eventId)
                .map(before -> before.bodyHash().equals(bodyHash)
                        ? new EventAnswer.Replayed(before.answer())
                        : new EventAnswer.IdReused(eventId));
    }

    EventAnswer note(String id, StoredEvent event, String bodyHash) {
        Optional<EventAnswer> before = before(ledger, id, event.eventId(), bodyHash);
        Optional<StoredProposition> found = ledger.find(id);
        if (before.isPresent() || found.isEmpty()) {
            return before.orElseGet(() -> new EventAnswer.Unknown(id));
        }
        StoredProposition proposition = found.get();
        List<StoredEvent> happened = ledger.events(id);
        Lifecycle.Outcome outcome = Lifecycle.after(happened, event);
        return refused(proposition, event, happened, outcome)
                .orElseGet(() -> fitting(proposition, event, bodyHash, (Lifecycle.Moved) outcome));
    }

    /** Why it cannot have happened, empty when it may have. */
    private Optional<EventAnswer> refused(
            StoredProposition proposition, StoredEvent event, List<StoredEvent> happened, Lifecycle.Outcome outcome) {
        if (isOwn(event, happened)) {
            return Optional.of(new EventAnswer.OwnChange(String.valueOf(event.reportedBy())));
        }
        if (outcome instanceof Lifecycle.Illegal) {
            boolean isLate =
                    happened.stream().anyMatch(each -> each.occurredAt().isAfter(event.occurredAt()));
            return Optional.of(new EventAnswer.Illegal(
                    proposition.state(),
                    Lifecycle.possible(proposition.state()),
                    isLate ? event.occurredAt() : null,
                    proposition.progress().supersededBy()));
        }
        return outlived(proposition, event)
                .<EventAnswer>map(EventAnswer.Outlived::new)
                .or(() -> successor(proposition, (Lifecycle.Moved) outcome)
                        .map(other -> new EventAnswer.Succeeded(other.id())));
    }

    /** A yes to what is gone; one that was said before the account last changed was said in time. */
    private Optional<String> outlived(StoredProposition proposition, StoredEvent event) {
        boolean asked = event.type() == PropositionEventType.ACCEPTED
                && stored != null
                && !event.occurredAt().isBefore(stored.updatedAt());
        return asked && account != null ? Outlived.why(proposition.origin(), account) : Optional.empty();
    }

    /** It is noted where limits and caps leave room. */
    private EventAnswer fitting(
            StoredProposition proposition, StoredEvent event, String bodyHash, Lifecycle.Moved moved) {
        Consumption consumption = consumption(proposition, event);
        if (consumption instanceof Consumption.Breaks breaks) {
            return limitReached(breaks);
        }
        Optional<OfferCaps.Reached> capped = capped(proposition, event);
        if (capped.isPresent()) {
            return capReached(capped.get());
        }
        return moved(proposition, new Noted(event, bodyHash, moved, (Consumption.Fits) consumption));
    }

    /** What stands in the place of a proposition that a late report would open again. */
    private Optional<StoredProposition> successor(StoredProposition proposition, Lifecycle.Moved moved) {
        if (proposition.state().isOpen() || !moved.state().isOpen()) {
            return Optional.empty();
        }
        String place = proposition.standingKey(moved.state());
        return ledger.open().stream()
                .filter(each -> !each.id().equals(proposition.id()) && Objects.equals(each.standingKey(), place))
                .findFirst();
    }

    /** True when an order would be approved by who brought it. */
    private static boolean isOwn(StoredEvent event, List<StoredEvent> happened) {
        return event.type() == PropositionEventType.APPROVED
                && event.reportedBy() != null
                && happened.stream()
                        .anyMatch(each -> each.type() == PropositionEventType.ACCEPTED
                                && event.reportedBy().equals(each.reportedBy()));
    }

    private record Noted(StoredEvent event, String bodyHash, Lifecycle.Moved moved, Consumption.Fits consumption) {}

    /** What showing it takes of the contact limits; everything else takes nothing. */
    private Consumption consumption(StoredProposition proposition, StoredEvent event) {
        Optional<ContactEvent> shown =
                event.type() == PropositionEventType.PRESENTED ? proposition.contact(event) : Optional.empty();
        if (shown.isEmpty() || account == null) {
            return new Consumption.Fits(List.of());
        }
        List<ContactEvent> before = ledger.contacts(event.occurredAt().minus(ContactEvent.REMEMBERED));
        return new ContactLimits(rules).consume(account, before, shown.get());
    }

    /** The cap on the offer that showing it would break. */
    private Optional<OfferCaps.Reached> capped(StoredProposition proposition, StoredEvent event) {
        boolean asked = event.type() == PropositionEventType.PRESENTED
                && proposition.origin().commercial();
        return asked
                ? proposition
                        .contact(event)
                        .flatMap(shown -> new OfferCaps(rules)
                                .broken(ledger.contacts(event.occurredAt().minus(ContactEvent.REMEMBERED)), shown))
                : Optional.empty();
    }

    private static EventAnswer capReached(OfferCaps.Reached reached) {
        return new EventAnswer.UsedUp(
                "OFFER_CAP_REACHED",
                reached.cap().row().rowId(),
                reached.cap().row().rowId() + " allows " + reached.cap().limit() + ", and " + reached.used()
                        + " are used; do not show it. The next one fits from " + reached.freeFrom() + " on.");
    }

    private static EventAnswer limitReached(Consumption.Breaks breaks) {
        String until = breaks.freeFrom() == null ? "" : " The next one fits from " + breaks.freeFrom() + " on.";
        return new EventAnswer.UsedUp(
                "CONTACT_LIMIT_REACHED",
                breaks.cap().cap(),
                breaks.cap().cap() + " allows " + breaks.cap().limit() + ", and "
                        + breaks.cap().used() + " are used; do not show it." + until);
    }

    private EventAnswer moved(StoredProposition proposition, Noted noted) {
        StoredEvent event = noted.event;
        PropositionState state = noted.moved.state();
        boolean accepted = event.type() == PropositionEventType.ACCEPTED;
        boolean shown = event.type() == PropositionEventType.PRESENTED
                || proposition.contact(event).filter(it -> it.type().isAnswer()).isPresent();
        Optional<Claim> missing = budgets(proposition, event, state);
        if (missing.isPresent()) {
            return budgetExhausted(missing.get());
        }
        Progress before = proposition.progress();
        StoredProposition changed = proposition.with(
                before.in(state, noted.moved.snoozedUntil(), event.receivedAt()).answered(shown, accepted));
        Answer answer =
                new Answer(proposition.id(), state, noted.moved.snoozedUntil(), noted.consumption.capsConsumed());
        ledger.keep(changed);
        ledger.add(changed, event, new Reported(noted.bodyHash, CanonicalJson.text(answer)));
        count(changed, before, event);
        return new EventAnswer.Noted(answer);
    }

    /** Holds, spends or gives back; says which claim no longer fits. */
    private Optional<Claim> budgets(StoredProposition proposition, StoredEvent event, PropositionState state) {
        BudgetBook book = new BudgetBook(ledger.budgets());
        BudgetBook.Holder holder = proposition.holder();
        if (state == PropositionState.ACCEPTED) {
            return book.accept(holder, event.receivedAt());
        }
        Optional<Claim> missing = event.type() == PropositionEventType.PRESENTED
                ? book.reserve(holder, Budget.ReserveOn.PRESENTED, event.receivedAt())
                : Optional.empty();
        if (missing.isEmpty() && !state.isOpen()) {
            book.settle(proposition.id(), BudgetEntry.Kind.RELEASE, event.receivedAt());
        }
        return missing;
    }

    private static EventAnswer budgetExhausted(Claim claim) {
        return new EventAnswer.UsedUp(
                "BUDGET_EXHAUSTED",
                claim.key(),
                "Budget " + claim.key() + " holds " + claim.limit().toPlainString() + " " + claim.unit() + " until "
                        + claim.periodEnd() + " and has not " + claim.amount().toPlainString() + " left.");
    }

    /** Each proposition counts once as presented, seen or answered, and once as accepted, however often it was shown. */
    private void count(StoredProposition changed, Progress before, StoredEvent event) {
        int presents = changed.progress().presented() && !before.presented() ? 1 : 0;
        int accepts = changed.progress().accepted() && !before.accepted() ? 1 : 0;
        if (presents + accepts > 0) {
            LocalDate day = LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
            ledger.count(changed, day, presents, accepts);
        }
    }
}
