package io.proffer.signals;

import io.proffer.engine.memory.SignalSeen;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Keeps signals. Each call is one transaction and throws {@link io.proffer.ports.StoreUnavailable} when it could not be
 * made.
 */
public interface SignalStore {
    /** Most signals of one type that a decision reads, the newest. */
    int MOST_OF_A_TYPE = 200;

    /**
     * Keeps signals that are not kept yet, all or none; those of accounts that are gone are left out.
     *
     * @return ids of those that were new
     */
    Set<String> keep(Collection<Signal> signals);

    /**
     * What a decision remembers: signals that happened after {@code since}, up to {@code until}, and still count then; the
     * oldest first, of each type at most the newest {@value #MOST_OF_A_TYPE}.
     */
    List<SignalSeen> of(String accountId, Instant since, Instant until);

    /**
     * Takes the signals of an account that wait for a decision and that nobody took, the newest first: until the claim ends,
     * no other replica decides because of them.
     */
    List<SignalSeen> claim(String accountId, Claim claim);

    /**
     * For how long signals are taken.
     *
     * @param at now; claims that ended before it count no more
     * @param until when this one ends, were its process to die
     * @param most signals that are taken at once
     */
    record Claim(Instant at, Instant until, int most) {}

    /** Gives back signals that were taken and could not be decided on. */
    void release(Collection<String> ids);

    /** Accounts with signals that came before an instant, wait for a decision and were taken by nobody now. */
    List<String> accountsWaiting(Instant receivedBefore, Instant now, int limit);

    /** Notes that a decision was made because of some signals. */
    void decided(Collection<String> ids, Instant at);

    /** Removes signals that count no more. */
    void prune(Instant now);
}
