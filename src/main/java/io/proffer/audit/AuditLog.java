package io.proffer.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries in one chain, for good. Throws {@link io.proffer.ports.StoreUnavailable} when the store failed.
 *
 * <p>Appending takes the lock on the end of the chain until the transaction ends: append last, and never take another lock
 * after it.
 */
public interface AuditLog {

    /**
     * Adds an act to the end of the chain. It joins the transaction that runs, so that the entry is there exactly when the
     * act is done; without one it is kept on its own.
     */
    void append(AuditAct act);

    /** Entries in order. */
    Page search(Query query);

    /** The same entries, the newest first; {@code after} names the oldest seen, 0 for none. */
    Page newest(Query query);

    /** The last time a person did one of some acts to a subject, empty when nobody did. */
    Optional<AuditEntry> last(AuditSubject subject, Set<AuditAction> acts);

    /** Entries after a sequence, in order. */
    List<AuditEntry> after(long sequence, int limit);

    /** The end of the chain. */
    AuditHead head();

    /** Erases the particulars of every entry of an account, and adds an entry that says so. */
    void erase(String accountId, String actor, Instant at);

    /**
     * Which entries; null is any.
     *
     * @param subject kind and id, either may be missing
     * @param actor who did it
     * @param from earliest instant, included
     * @param to latest instant, not included
     * @param after sequence of the last entry seen, 0 for the beginning
     * @param limit most entries of a page
     */
    record Query(
            Subject subject,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to,
            long after,
            int limit) {}

    /**
     * What the entries are about; null is anything.
     *
     * @param kind kind of the subject
     * @param id id of the subject
     * @param accountId account it belongs to
     */
    record Subject(
            AuditSubject.@Nullable Kind kind,
            @Nullable String id,
            @Nullable String accountId) {}

    /**
     * Some entries.
     *
     * @param next sequence to go on after, null when this is the last page
     */
    record Page(List<AuditEntry> entries, @Nullable Long next) {
        /** Copies the list. */
        public Page {
            entries = List.copyOf(entries);
        }
    }
}
