package io.proffer.store.propositions;

import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.store.propositions.PropositionQuestions.Ledger;
import io.proffer.store.trip.Trip;
import java.time.Instant;
import java.util.List;

/**
 * What was said to an account, as long as its ledger is the same.
 *
 * @param version version of the ledger that stood before it was read
 * @param changedAt change of that version: an account that is erased and comes back counts from the beginning
 * @param since contacts are those after this instant
 * @param contacts what was proposed, shown and answered, the oldest first
 * @param open propositions that still stand, withheld ones included
 * @param arms arms of experiments that it was given
 */
record Said(
        long version,
        Instant changedAt,
        Instant since,
        List<ContactEvent> contacts,
        List<StoredProposition> open,
        List<Assignment> arms) {
    private static final int BYTES_OF_NOTHING = 300;
    private static final int BYTES_OF_AN_ARM = 200;
    private static final int BYTES_OF_A_CONTACT = 400;
    private static final int BYTES_OF_A_PROPOSITION = 1_000;

    Said {
        contacts = List.copyOf(contacts);
        open = List.copyOf(open);
        arms = List.copyOf(arms);
    }

    /** A look at the store that is under way. */
    record Look(
            Instant since,
            Trip.Answer<List<ContactEvent>> contacts,
            Trip.Answer<List<StoredProposition>> open,
            Trip.Answer<List<Assignment>> arms) {
        /** Takes the questions along on a trip. */
        static Look on(Trip trip, String accountId, Instant since) {
            return new Look(
                    since,
                    trip.ask(PropositionQuestions.contacts(accountId, since)),
                    trip.ask(PropositionQuestions.open(accountId)),
                    trip.ask(PropositionQuestions.arms(accountId)));
        }

        /** What was found, after the trip. */
        Said under(Ledger ledger) {
            return new Said(ledger.version(), ledger.changedAt(), since, contacts.get(), open.get(), arms.get());
        }
    }

    boolean isOf(Ledger ledger) {
        return version == ledger.version() && changedAt.equals(ledger.changedAt());
    }

    /** False when something was said between the looks at a ledger that was not there yet and at this. */
    boolean isWhole() {
        return version > 0 || contacts.isEmpty() && open.isEmpty() && arms.isEmpty();
    }

    /** Contacts after an instant that is not before the one they were read from. */
    List<ContactEvent> contacts(Instant after) {
        return contacts.stream().filter(each -> each.at().isAfter(after)).toList();
    }

    /** About so much memory. */
    int bytes() {
        return BYTES_OF_NOTHING
                + BYTES_OF_AN_ARM * arms.size()
                + BYTES_OF_A_CONTACT * contacts.size()
                + open.stream()
                        .mapToInt(each ->
                                BYTES_OF_A_PROPOSITION + each.origin().body().length())
                        .sum();
    }
}
