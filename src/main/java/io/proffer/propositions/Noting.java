package io.proffer.propositions;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.AccountLedger.Reported;
import io.proffer.propositions.EventAnswer.Answer;
import io.proffer.propositions.EventAnswer.CapUse;
import io.proffer.propositions.StoredProposition.Progress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Notes one event, alone with the propositions of its account. */
final class Noting {
    private final AccountLedger ledger;
    private final Rulebook rules;
    private final ZoneId zone;

    Noting(AccountLedger ledger, Rulebook rules, ZoneId zone) {
        this.ledger = ledger;
        this.rules = rules;
        this.zone = zone;
    }

    EventAnswer note(String id, StoredEvent event, String bodyHash) {
        Optional<Reported> before = ledger.reported(id, event.eventId());
        if (before.isPresent()) {
            return before.get().bodyHash().equals(bodyHash)
                    ? new EventAnswer.Replayed(before.get().answer())
                    : new EventAnswer.IdReused(event.eventId());
        }
        StoredProposition proposition = ledger.find(id).orElseThrow();
        Lifecycle.Outcome outcome = Lifecycle.after(ledger.events(id), event);
        if (outcome instanceof Lifecycle.Illegal illegal) {
            return new EventAnswer.Illegal(illegal.current(), Lifecycle.possible(illegal.current()));
        }
        return moved(proposition, event, bodyHash, (Lifecycle.Moved) outcome);
    }

    private EventAnswer moved(
            StoredProposition proposition, StoredEvent event, String bodyHash, Lifecycle.Moved moved) {
        boolean shown = event.type() == PropositionEventType.PRESENTED || event.type() == PropositionEventType.ACCEPTED;
        boolean accepted = event.type() == PropositionEventType.ACCEPTED;
        Progress before = proposition.progress();
        Progress after = before.in(moved.state(), moved.snoozedUntil(), event.receivedAt())
                .answered(shown, accepted);
        StoredProposition changed = proposition.with(after);
        Answer answer = new Answer(proposition.id(), moved.state(), moved.snoozedUntil(), List.<CapUse>of());
        ledger.keep(changed);
        ledger.add(changed, event, new Reported(bodyHash, CanonicalJson.text(answer)));
        count(changed, before, event);
        return new EventAnswer.Noted(answer);
    }

    /** Each proposition counts once as presented and once as accepted, however often it was shown. */
    private void count(StoredProposition changed, Progress before, StoredEvent event) {
        int presents = changed.progress().presented() && !before.presented() ? 1 : 0;
        int accepts = changed.progress().accepted() && !before.accepted() ? 1 : 0;
        if (presents + accepts > 0) {
            LocalDate day = LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
            ledger.count(changed, day, presents, accepts);
        }
    }
}
