package io.proffer.propositions;

import io.proffer.budgets.BudgetLedger;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.events.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The propositions of one account, for whoever is alone with them. */
public interface AccountLedger {

    /** Counts the changes before this one. */
    long version();

    /** The proposition of an id. */
    Optional<StoredProposition> find(String propositionId);

    /** Propositions that still stand, withheld ones included. */
    List<StoredProposition> open();

    /** Propositions at which a schedule has to look by an instant, the longest ago first. */
    List<StoredProposition> due(Instant now);

    /** What happened to a proposition, the oldest first. */
    List<StoredEvent> events(String propositionId);

    /** What was proposed, shown and answered since an instant, the oldest first. */
    List<ContactEvent> contacts(Instant since);

    /** What was answered to an event reported before. */
    Optional<Reported> reported(String propositionId, String eventId);

    /** Keeps a proposition, new or changed. */
    void keep(StoredProposition proposition);

    /**
     * Has a schedule look at a proposition at another time than its own, until it is changed.
     *
     * @param at when, null for never
     */
    void lookAgain(StoredProposition proposition, @Nullable Instant at);

    /** Adds an event, with what was reported and what was answered. */
    void add(StoredProposition proposition, StoredEvent event, Reported reported);

    /** Counts a presentation or an acceptance on a day. */
    void count(StoredProposition proposition, LocalDate day, int presents, int accepts);

    /** The ledgers of budgets. */
    BudgetLedger budgets();

    /** Keeps what is remembered of care. */
    void keep(List<CareBlock> care);

    /** Keeps an experiment arm. */
    void keep(String accountId, Assignment assignment);

    /** Tells others of something. */
    void tell(NewEvent event);

    /**
     * An event as it was reported.
     *
     * @param bodyHash fingerprint of the report
     * @param answer canonical JSON of the answer to it, empty for what the service noted itself
     */
    record Reported(String bodyHash, String answer) {
        /** Nobody reported it. */
        public static final Reported BY_NOBODY = new Reported("", "");
    }
}
