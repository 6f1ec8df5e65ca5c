package io.proffer.decisions;

import io.proffer.engine.account.Account;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.ResponseCount;
import io.proffer.propositions.Past;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredProposition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Gathers what a decision has to remember. */
public final class Memories {
    /** Longer than any window of the contact policy may be. */
    private static final Duration CONTACTS_REMEMBERED = Duration.ofDays(400);

    /** Propensity counts the answers of 180 days (policy, DT-16). */
    private static final int DAYS_OF_ANSWERS = 180;

    private final PropositionStore propositions;

    /** Memories of what is kept. */
    public Memories(PropositionStore propositions) {
        this.propositions = propositions;
    }

    /**
     * What is remembered, and the past it comes from.
     *
     * @param memory what the engine reads
     * @param past what the account's propositions were then
     */
    public record Recalled(Memory memory, Past past) {}

    /** What is remembered of an account at an instant. */
    public Recalled of(Account account, Instant asOf) {
        Past past = propositions.past(account.id(), asOf.minus(CONTACTS_REMEMBERED));
        Memory memory = new Memory(
                past.contacts().stream()
                        .filter(each -> !each.at().isAfter(asOf))
                        .toList(),
                List.of(),
                responses(account, asOf),
                List.of(),
                past.open().stream().map(StoredProposition::open).toList(),
                past.assignments().stream()
                        .filter(each -> each.validUntil().isAfter(asOf))
                        .toList(),
                List.of());
        return new Recalled(memory, past);
    }

    /** When something last happened that a decision on the account remembers. */
    Instant changedAt(String accountId) {
        return propositions.changedAt(accountId);
    }

    private List<ResponseCount> responses(Account account, Instant asOf) {
        String segment = account.segment() == null ? "*" : account.segment().name();
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        return propositions.responses(segment, today.minusDays(DAYS_OF_ANSWERS), today);
    }
}
