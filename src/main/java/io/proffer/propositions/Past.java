package io.proffer.propositions;

import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.memory.ContactEvent;
import java.util.List;

/**
 * What was said to an account.
 *
 * @param version counts the changes of the account's propositions; a decision made from this past is kept only while it
 *     is the same
 * @param contacts what was proposed, shown and answered, the oldest first
 * @param open propositions that still stand, withheld ones included
 * @param assignments experiment arms the account keeps
 * @param care care rows that held and whose end is not over
 */
public record Past(
        long version,
        List<ContactEvent> contacts,
        List<StoredProposition> open,
        List<Assignment> assignments,
        List<CareBlock> care) {
    /** Nothing was ever said. */
    public static final Past NOTHING = new Past(0, List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Past {
        contacts = List.copyOf(contacts);
        open = List.copyOf(open);
        assignments = List.copyOf(assignments);
        care = List.copyOf(care);
    }
}
