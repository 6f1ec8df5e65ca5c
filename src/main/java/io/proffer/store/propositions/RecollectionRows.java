package io.proffer.store.propositions;

import io.proffer.decisions.memory.Recollection;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.engine.memory.ResponseCount;
import io.proffer.propositions.Past;
import io.proffer.store.budgets.BudgetRows;
import io.proffer.store.propositions.PropositionQuestions.Ledger;
import io.proffer.store.responses.ResponseDays;
import io.proffer.store.signals.AccountQuestions;
import io.proffer.store.trip.Trip;
import io.proffer.store.trip.Trips;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of an account, asked in one trip; what did not change since the last time is not asked. */
@ApplicationScoped
class RecollectionRows implements Recollection {
    private final ResponseDays days;
    private final RecentlySaid recent;
    private final Trips trips;

    RecollectionRows(ResponseDays days, RecentlySaid recent, Trips trips) {
        this.days = days;
        this.recent = recent;
        this.trips = trips;
    }

    @Override
    public Kept of(Question question) {
        String account = question.accountId();
        Instant since = question.contactsSince();
        Answers answers = question.answers();
        List<ResponseCount> responses = days.between(answers.segment(), answers.from(), answers.to());
        Optional<Said> known = recent.find(account, since);
        Trip trip = new Trip();
        // The versions come first: what changes after them is found out when the decision is kept.
        var standing = trip.ask(Standing.of(account));
        Said.@Nullable Look look = known.isPresent() ? null : Said.Look.on(trip, account, since);
        var overrides = trip.ask(AccountQuestions.active(account, question.asOf()));
        var signals = trip.ask(AccountQuestions.signals(account, question.signalsSince(), question.asOf()));
        Trip.@Nullable Answer<List<BudgetLevel>> budgets =
                question.parts().isEmpty() ? null : trip.ask(BudgetRows.levels(question.parts()));
        trips.make(trip);
        Ledger ledger = standing.get().ledger();
        Said said = look == null
                ? known.filter(guess -> guess.isOf(ledger)).orElseGet(() -> read(account, since, ledger))
                : kept(account, look.under(ledger));
        return new Kept(
                standing.get().document(),
                new Past(ledger.version(), said.contacts(since), said.open(), said.arms(), ledger.care()),
                overrides.get(),
                responses,
                budgets == null ? List.of() : budgets.get(),
                signals.get());
    }

    private Said read(String account, Instant since, Ledger ledger) {
        Trip trip = new Trip();
        Said.Look look = Said.Look.on(trip, account, since);
        trips.make(trip);
        return kept(account, look.under(ledger));
    }

    private Said kept(String account, Said said) {
        recent.keep(account, said);
        return said;
    }

    @Override
    public Changed changed(String accountId, Instant now) {
        Trip trip = new Trip();
        Trip.Answer<Ledger> propositions = trip.ask(PropositionQuestions.ledger(accountId));
        Trip.Answer<Instant> overrides = trip.ask(AccountQuestions.overridesChangedAt(accountId, now));
        Trip.Answer<Instant> signals = trip.ask(AccountQuestions.lastDeciding(accountId));
        trips.make(trip);
        Ledger said = propositions.get();
        Instant otherAt = overrides.get().isAfter(signals.get()) ? overrides.get() : signals.get();
        return new Changed(said.version(), said.changedAt(), otherAt);
    }
}
