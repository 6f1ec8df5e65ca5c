package io.proffer.decisions.memory;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.Sentiment;
import io.proffer.engine.account.Support;
import io.proffer.engine.account.Usage;
import io.proffer.engine.constraints.Budgets;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.SignalSeen;
import io.proffer.json.ClientClock;
import io.proffer.propositions.Outlived;
import io.proffer.propositions.Past;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredProposition;
import io.proffer.signals.SignalStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a decision has to remember. */
public final class Memories {
    /** Propensity counts the answers of 180 days, today is one of them (policy, DT-16). */
    private static final int DAYS_OF_ANSWERS = 180;

    /** No signal counts for longer. */
    private static final Duration SIGNALS_REMEMBERED = Duration.ofDays(365);

    /** An instant is said in milliseconds; one within a millisecond lies before its end. */
    private static final int NANOS_TO_A_MILLISECOND = 999_999;

    private static final int BLOCKS_WITH_SIGNALS = 4;

    private final Recollection recollection;
    private final SignalStore signals;

    /** Memories of what is kept. */
    public Memories(Recollection recollection, SignalStore signals) {
        this.recollection = recollection;
        this.signals = signals;
    }

    /**
     * What is remembered, and the past it comes from.
     *
     * @param asOf instant that it is remembered at
     * @param memory what the engine reads
     * @param past what the account's propositions were then
     * @param document which document of the account stood then
     */
    public record Recalled(Instant asOf, Memory memory, Past past, Recollection.Document document) {}

    /** What is remembered of an account at an instant, and what is left of budgets. */
    public Recalled of(Account account, Instant asOf, Budgets budgets) {
        return recalled(account, kept(account, asOf, budgets), asOf);
    }

    /**
     * What is remembered of an account by now. What was said to it while that was read, or by a replica whose clock is a
     * little ahead, is part of it: what stands is read as it is, and a no that is left out would be asked again.
     */
    public Recalled latest(Account account, Instant now, Budgets budgets) {
        Recollection.Kept kept = kept(account, now, budgets);
        Instant asOf = kept.past().contacts().stream()
                .map(contact -> contact.at().plusNanos(NANOS_TO_A_MILLISECOND).truncatedTo(ChronoUnit.MILLIS))
                .filter(at -> at.isAfter(now) && !ClientClock.isWrong(at, now))
                .max(Comparator.naturalOrder())
                .orElse(now);
        return recalled(account, kept, asOf);
    }

    private Recollection.Kept kept(Account account, Instant asOf, Budgets budgets) {
        return recollection.of(new Recollection.Question(
                account.id(),
                asOf,
                asOf.minus(ContactEvent.REMEMBERED),
                answers(account, asOf),
                budgets.parts(account, asOf),
                uncountedSince(account, asOf)));
    }

    private static Recalled recalled(Account account, Recollection.Kept kept, Instant asOf) {
        Past past = kept.past();
        Memory memory = new Memory(
                past.contacts().stream()
                        .filter(each -> !each.at().isAfter(asOf))
                        .toList(),
                kept.overrides(),
                kept.responses(),
                kept.budgets(),
                past.open().stream()
                        .filter(each -> each.state().isOpen() && !isOver(each, account))
                        .map(StoredProposition::open)
                        .toList(),
                past.assignments().stream()
                        .filter(each -> each.validUntil().isAfter(asOf))
                        .toList(),
                kept.signals(),
                past.care());
        return new Recalled(asOf, memory, past, kept.document());
    }

    /** What outlived its subscription is not proposed again; an order is left to whoever has to agree. */
    private static boolean isOver(StoredProposition open, Account account) {
        return open.state() != PropositionState.PENDING_APPROVAL
                && Outlived.why(open.origin(), account).isPresent();
    }

    /** Signals of an account that count at an instant beside its blocks, the oldest first. */
    public List<SignalSeen> signals(Account account, Instant asOf) {
        return signals.of(account.id(), uncountedSince(account, asOf), asOf);
    }

    /** What last changed, up to now, of what a decision on the account remembers. */
    public Recollection.Changed changed(String accountId, Instant now) {
        return recollection.changed(accountId, now);
    }

    /** The oldest date of what signals add to; a block that is missing at that instant counts none of them. */
    private static Instant uncountedSince(Account account, Instant asOf) {
        List<Instant> blocks = Stream.of(
                        stamp(account.usage(), Usage::asOf),
                        stamp(account.engagement(), Engagement::asOf),
                        stamp(account.support(), Support::asOf),
                        stamp(account.sentiment(), Sentiment::asOf))
                .flatMap(Optional::stream)
                .filter(taken -> !taken.isAfter(asOf))
                .toList();
        if (blocks.size() < BLOCKS_WITH_SIGNALS) {
            return asOf.minus(SIGNALS_REMEMBERED);
        }
        Stream<Instant> entries = account.usage() == null || account.usage().entitlements() == null
                ? Stream.of()
                : account.usage().entitlements().stream().flatMap(entry -> Stream.ofNullable(entry.asOf()));
        return Stream.concat(blocks.stream(), entries)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static <B> Optional<Instant> stamp(@Nullable B block, Function<B, @Nullable Instant> asOf) {
        return Optional.ofNullable(block).map(asOf);
    }

    private static Recollection.Answers answers(Account account, Instant asOf) {
        String segment = account.segment() == null ? "*" : account.segment().name();
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        return new Recollection.Answers(segment, today.minusDays(DAYS_OF_ANSWERS - 1), today);
    }
}
