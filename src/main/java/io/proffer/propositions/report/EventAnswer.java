package io.proffer.propositions.report;

import io.proffer.engine.contact.Consumption.CapUse;
import io.proffer.json.Problem;
import io.proffer.propositions.PropositionEventType;
import io.proffer.propositions.PropositionState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a report. */
public sealed interface EventAnswer {

    /**
     * It is noted.
     *
     * @param answer what to tell the reporter
     */
    record Noted(Answer answer) implements EventAnswer {}

    /**
     * It had been noted before.
     *
     * @param answer canonical JSON of what was told then
     */
    record Replayed(String answer) implements EventAnswer {}

    /** There is no such proposition. */
    record Unknown(String id) implements EventAnswer {}

    /** The report has faults. */
    record Invalid(List<Problem> problems) implements EventAnswer {
        /** Copies the list. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** The id was given to another event of the proposition. */
    record IdReused(String eventId) implements EventAnswer {}

    /**
     * The proposition was in a state in which this cannot happen.
     *
     * @param state its state now
     * @param possible what may be reported now
     * @param late when the event happened, if something was reported of a later time before; else null
     * @param supersededBy proposition that took its place, null for none
     */
    record Illegal(
            PropositionState state,
            List<PropositionEventType> possible,
            @Nullable Instant late,
            @Nullable String supersededBy)
            implements EventAnswer {
        /** Copies the list. */
        public Illegal {
            possible = List.copyOf(possible);
        }
    }

    /**
     * Something is used up.
     *
     * @param code CONTACT_LIMIT_REACHED, OFFER_CAP_REACHED or BUDGET_EXHAUSTED
     * @param key row of the limit or cap, or the budget
     * @param text what, how much of it, and until when
     */
    record UsedUp(String code, String key, String text) implements EventAnswer {}

    /** It would be open again, and another proposition of the same offer stands by now. */
    record Succeeded(String by) implements EventAnswer {}

    /**
     * What it was quoted for is gone.
     *
     * @param why what has become of it, as a sentence
     */
    record Outlived(String why) implements EventAnswer {}

    /** Who reported the acceptance may not approve it. */
    record OwnChange(String user) implements EventAnswer {}

    /** No rulebook serves. */
    record NoRulebook() implements EventAnswer {}

    /**
     * What the reporter is told.
     *
     * @param propositionId the proposition
     * @param state where it stands now
     * @param nextDecisionAt when it is decided again, null when that is not planned
     * @param capsConsumed limits this counts against
     */
    record Answer(
            String propositionId,
            PropositionState state,
            @Nullable Instant nextDecisionAt,
            List<CapUse> capsConsumed) {
        /** Copies the list. */
        public Answer {
            capsConsumed = List.copyOf(capsConsumed);
        }
    }
}
