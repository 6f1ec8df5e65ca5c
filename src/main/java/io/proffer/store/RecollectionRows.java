package io.proffer.store;

import io.proffer.decisions.Recollection;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.propositions.Past;
import io.proffer.store.PropositionQuestions.Ledger;
import io.proffer.store.budgets.BudgetRows;
import io.proffer.store.signals.AccountQuestions;
import io.proffer.store.trip.Trip;
import io.proffer.store.trip.Trips;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of an account, asked in one trip. */
@ApplicationScoped
class RecollectionRows implements Recollection {
    private final ResponseDays days;
    private final Trips trips;

    RecollectionRows(ResponseDays days, Trips trips) {
        this.days = days;
        this.trips = trips;
    }

    @Override
    public Kept of(Question question) {
        String account = question.accountId();
        Answers answers = question.answers();
        Trip trip = new Trip();
        // The versions come first: what changes after them is found out when the decision is kept.
        var standing = trip.ask(Standing.of(account));
        var contacts = trip.ask(PropositionQuestions.contacts(account, question.contactsSince()));
        var open = trip.ask(PropositionQuestions.open(account));
        var overrides = trip.ask(AccountQuestions.active(account, question.asOf()));
        var signals = trip.ask(AccountQuestions.signals(account, question.signalsSince(), question.asOf()));
        var responses = trip.ask(days.between(answers.segment(), answers.from(), answers.to()));
        Trip.@Nullable Answer<List<BudgetLevel>> budgets =
                question.parts().isEmpty() ? null : trip.ask(BudgetRows.levels(question.parts()));
        trips.make(trip);
        return new Kept(
                standing.get().document(),
                new Past(
                        standing.get().ledger().version(),
                        contacts.get(),
                        open.get(),
                        standing.get().arms(),
                        standing.get().ledger().care()),
                overrides.get(),
                responses.get(),
                budgets == null ? List.of() : budgets.get(),
                signals.get());
    }

    @Override
    public Instant changedAt(String accountId, Instant now) {
        Trip trip = new Trip();
        Trip.Answer<Ledger> propositions = trip.ask(PropositionQuestions.ledger(accountId));
        Trip.Answer<Instant> overrides = trip.ask(AccountQuestions.overridesChangedAt(accountId, now));
        Trip.Answer<Instant> signals = trip.ask(AccountQuestions.lastDeciding(accountId));
        trips.make(trip);
        return Stream.of(propositions.get().changedAt(), overrides.get(), signals.get())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
