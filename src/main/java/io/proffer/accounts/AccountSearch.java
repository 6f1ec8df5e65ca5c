package io.proffer.accounts;

import io.proffer.engine.account.Segment;
import io.proffer.ports.StoreUnavailable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds accounts as people look for them. Each call is one transaction and throws {@link StoreUnavailable} when it could
 * not be made.
 */
public interface AccountSearch {

    /** Accounts by name. */
    Found search(Wanted wanted);

    /**
     * Which accounts.
     *
     * @param text how the name begins, or an id or CRM key; null for any
     * @param segment segment, null for any
     * @param planKey plan, null for any
     * @param territory territory, null for any
     * @param csmId who looks after it, null for anybody
     * @param termEnds when the term ends, null for any time
     * @param open whether some proposition is open, null for either
     * @param cursor where the last page ended, null for the first
     * @param limit most accounts of a page
     */
    record Wanted(
            @Nullable String text,
            @Nullable Segment segment,
            @Nullable String planKey,
            @Nullable String territory,
            @Nullable String csmId,
            @Nullable Days termEnds,
            @Nullable Boolean open,
            @Nullable String cursor,
            int limit) {}

    /** Some days, both included. */
    record Days(LocalDate from, LocalDate to) {}

    /**
     * An account that was found.
     *
     * @param open how many of its propositions are open
     */
    record Hit(StoredAccount account, int open) {}

    /**
     * Some accounts.
     *
     * @param next cursor of the next page, null when this is the last
     */
    record Found(List<Hit> hits, @Nullable String next) {
        /** Copies the list. */
        public Found {
            hits = List.copyOf(hits);
        }
    }
}
