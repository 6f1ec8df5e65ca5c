package io.proffer.overrides;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.accounts.AccountStore;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.json.Problem;
import io.proffer.overrides.OverrideStore.Word;
import io.proffer.rulesets.ActiveRulebook;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes in overrides, and has somebody else approve those that need it. */
public final class Overrides {
    private static final int MOST = 100;

    private final OverrideStore store;
    private final AccountStore accounts;
    private final ActiveRulebook rulebook;
    private final InstantSource clock;
    private final UnaryOperator<String> ids;

    /** Overrides of a store; {@code ids} gives a new id with a prefix. */
    public Overrides(
            OverrideStore store,
            AccountStore accounts,
            ActiveRulebook rulebook,
            InstantSource clock,
            UnaryOperator<String> ids) {
        this.store = store;
        this.accounts = accounts;
        this.rulebook = rulebook;
        this.clock = clock;
        this.ids = ids;
    }

    /** What became of a wish. */
    public sealed interface Answer {}

    /** It stands. */
    public record Stands(Override override) implements Answer {}

    /** It ended. */
    public record Removed(String id) implements Answer {}

    /** It has faults. */
    public record Faulty(List<Problem> problems) implements Answer {
        /** Copies the list. */
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** There is no such account. */
    public record UnknownAccount(String id) implements Answer {}

    /** No such override stands for the account. */
    public record UnknownOverride(String id) implements Answer {}

    /** Who made it may not approve it. */
    public record OwnChange(String user) implements Answer {}

    /** It is of a kind that nobody needs to approve. */
    public record NeedsNoApproval(OverrideKind kind) implements Answer {}

    /** No rulebook serves, so offers cannot be compared with one. */
    public record NoRulebook() implements Answer {}

    /** Keeps an override that a user asks for. */
    public Answer add(String accountId, JsonNode document, String user) {
        if (accounts.find(accountId).isEmpty()) {
            return new UnknownAccount(accountId);
        }
        Optional<ActiveRulebook.Lease> lease = rulebook.lease();
        if (lease.isEmpty()) {
            return new NoRulebook();
        }
        Instant now = now();
        try (ActiveRulebook.Lease held = lease.get()) {
            OverrideDraft.Reading reading =
                    OverrideDraft.read(document, held.decisioning().rulebook().catalog(), now);
            return reading instanceof OverrideDraft.Read read
                    ? keep(accountId, read.draft(), user, now)
                    : new Faulty(((OverrideDraft.Faulty) reading).problems());
        }
    }

    private Answer keep(String accountId, OverrideDraft draft, String user, Instant now) {
        if (store.standing(accountId, now).size() >= MOST) {
            return new Faulty(List.of(
                    new Problem("", "TOO_MANY", MOST + " overrides stand for the account. Remove some first.")));
        }
        Override override = new Override(
                ids.apply("ovr"),
                draft.kind(),
                draft.family() == null ? null : draft.family().name(),
                draft.offerKey(),
                draft.channel(),
                draft.reason(),
                user,
                now,
                null,
                draft.expiresAt().truncatedTo(ChronoUnit.MILLIS));
        store.add(accountId, override);
        return new Stands(override);
    }

    /** What stands for an account, approved or not; empty when there is no such account. */
    public Optional<List<Override>> of(String accountId) {
        return accounts.find(accountId).map(known -> store.standing(accountId, now()));
    }

    /** Lets an override take effect that needs a second person. */
    public Answer approve(String accountId, String id, String user, @Nullable String comment) {
        Instant now = now();
        return unfit(accountId, id, user, now)
                .orElseGet(() -> store.approve(accountId, id, new Word(user, comment, now))
                        .<Answer>map(Stands::new)
                        .orElseGet(() -> new UnknownOverride(id)));
    }

    /** Ends an override that a second person was asked about and does not want. */
    public Answer reject(String accountId, String id, String user, @Nullable String comment) {
        return unfit(accountId, id, user, now()).orElseGet(() -> remove(accountId, id, user, comment));
    }

    /** Why a user may not speak of an override as a second person. */
    private Optional<Answer> unfit(String accountId, String id, String user, Instant now) {
        Optional<Override> found = store.standing(accountId, now).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(new UnknownOverride(id));
        }
        if (found.get().kind() != OverrideKind.FORCE_ELIGIBLE) {
            return Optional.of(new NeedsNoApproval(found.get().kind()));
        }
        return found.get().createdBy().equals(user) ? Optional.of(new OwnChange(user)) : Optional.empty();
    }

    /** Ends an override before its time. */
    public Answer remove(String accountId, String id, String user, @Nullable String comment) {
        return store.remove(accountId, id, new Word(user, comment, now())) ? new Removed(id) : new UnknownOverride(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
