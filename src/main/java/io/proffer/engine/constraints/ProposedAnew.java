package io.proffer.engine.constraints;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** What one decision proposes anew so far, as later decisions will remember it. */
final class ProposedAnew {
    private final Snapshot snapshot;
    private final List<ContactEvent> events = new ArrayList<>();

    ProposedAnew(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** What will be remembered of those so far. */
    List<ContactEvent> events() {
        return events;
    }

    /** True when there is nothing beside which a contender could be one too many. */
    boolean isFirst() {
        return events.isEmpty() && snapshot.memory().open().isEmpty();
    }

    /** True unless it is proposed again as it stands, or waits for approval: nothing is noted of that. */
    boolean wouldBe(Contender contender) {
        HeldTerms wanted = contender.quote() == null ? null : contender.quote().promise();
        return standing(contender.offer()).stream().noneMatch(open -> open.isOrdered() || open.promises(wanted));
    }

    /** Notes one; an older version of it gives way. */
    void add(Contender contender) {
        standing(contender.offer()).forEach(older -> events.add(event(contender, ContactType.SUPERSEDED, older.id())));
        // Its id is given when the decision is written; among these the key of the offer says who it is.
        events.add(event(contender, ContactType.PROPOSED, contender.offer().key()));
    }

    private List<OpenProposition> standing(Offer offer) {
        return snapshot.memory().open().stream()
                .filter(open ->
                        open.offerKey().equals(offer.key()) && open.expiresAt().isAfter(snapshot.asOf()))
                .toList();
    }

    private ContactEvent event(Contender contender, ContactType type, String propositionId) {
        Offer offer = contender.offer();
        return new ContactEvent(
                snapshot.asOf(),
                type,
                propositionId,
                offer.key(),
                offer.family(),
                offer.exclusiveGroup(),
                null,
                null,
                null,
                null,
                null,
                contender.candidate().needStrength(),
                contender.quote() == null ? null : contender.quote().promise().recurringYear());
    }
}
