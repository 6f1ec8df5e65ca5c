package io.proffer.decisions;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.StoredAccount;
import io.proffer.decisions.DecisionAnswer.Invalid;
import io.proffer.decisions.DecisionAnswer.Made;
import io.proffer.decisions.DecisionAnswer.NoRulebook;
import io.proffer.decisions.DecisionAnswer.Stale;
import io.proffer.decisions.DecisionAnswer.UnknownAccount;
import io.proffer.decisions.DecisionDesk.ClientKey;
import io.proffer.decisions.DecisionWatch.Watched;
import io.proffer.decisions.memory.Memories;
import io.proffer.engine.Decisioning;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.verdict.StageWatch;
import io.proffer.ids.IdSource;
import io.proffer.json.Problem;
import io.proffer.propositions.Past;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides on accounts of the store and leaves nothing there. */
final class Drafting {
    private final AccountStore accounts;
    private final Memories memories;
    private final InstantSource clock;
    private final IdSource ids;

    Drafting(AccountStore accounts, Memories memories, InstantSource clock, IdSource ids) {
        this.accounts = accounts;
        this.memories = memories;
        this.clock = clock;
        this.ids = ids;
    }

    /** Either an answer, or a decision that is one once it is kept. */
    sealed interface Step {}

    /** There is nothing to keep. */
    record Answered(DecisionAnswer answer) implements Step {}

    /**
     * A decision that is still to be kept.
     *
     * @param matter what it was made from
     * @param call the call, with the instant it was decided for
     * @param now when it was decided
     * @param past what had been said to the account before
     */
    record Drafted(
            Matter matter,
            DecisionCall call,
            Instant now,
            Decision decision,
            DecisionRequest request,
            KeptMemory memory,
            Past past)
            implements Step {}

    /** The account is not what it was known to be; nobody outside hears of it. */
    record Outdated() implements Step {}

    /**
     * A call with all that is there before its account.
     *
     * @param decisioning what decides, null when no rulebook serves
     */
    record Asking(
            DecisionCall call,
            @Nullable Decisioning decisioning,
            @Nullable ClientKey key,
            Watched watched) {}

    /**
     * What a decision reads is one look at the store: it begins with the account as it was known last, and learns with what
     * is remembered of it whether that still stands. When it does not, the account is read.
     */
    Step on(Asking asking) {
        String accountId = asking.call.accountId();
        Step step = accounts.known(accountId)
                .map(known -> stepOn(new Found(known, false), asking))
                .orElseGet(Outdated::new);
        return step instanceof Outdated
                ? accounts.find(accountId)
                        .map(read -> stepOn(new Found(read, true), asking))
                        .orElseGet(() -> new Answered(new UnknownAccount(accountId)))
                : step;
    }

    /**
     * An account.
     *
     * @param isRead true when it was read for this call, false when it is what was known of it before
     */
    record Found(StoredAccount stored, boolean isRead) {
        /** What is wrong with a call is only known of an account that was read. */
        Step refuse(DecisionAnswer answer) {
            return isRead ? new Answered(answer) : new Outdated();
        }

        boolean stands(Memories.Recalled recalled) {
            return isRead || recalled.document().isOf(stored);
        }
    }

    private Step stepOn(Found found, Asking asking) {
        DecisionCall call = asking.call;
        Instant now = clock.instant();
        Optional<Problem> otherAccount =
                call.context() == null ? Optional.empty() : AccountReader.otherId(call.accountId(), call.context());
        if (otherAccount.isPresent()) {
            return found.refuse(new Invalid(List.of(otherAccount.get().below("/context"))));
        }
        AccountReading reading = call.context() == null
                ? new AccountReading.Accepted(found.stored.account())
                : AccountReader.suppose(found.stored.document(), call.context(), now);
        if (reading instanceof AccountReading.Rejected rejected) {
            return found.refuse(new Invalid(rejected.problems().stream()
                    .map(problem -> problem.below("/context"))
                    .toList()));
        }
        if (asking.decisioning == null) {
            return found.refuse(new NoRulebook());
        }
        Account account = ((AccountReading.Accepted) reading).account();
        List<Problem> unknown = CallChecks.of(call, account, asking.decisioning.rulebook());
        if (!unknown.isEmpty()) {
            return found.refuse(new Invalid(unknown));
        }
        StoredAccount decidedOn =
                call.context() == null ? found.stored : StoredAccount.of(account, 0, found.stored.updatedAt());
        return nextStep(new Matter(found, decidedOn, call, asking.decisioning, asking.key, asking.watched));
    }

    /** All that a decision is made from, but for what is remembered; the call as it came. */
    record Matter(
            Found found,
            StoredAccount account,
            DecisionCall call,
            Decisioning decisioning,
            @Nullable ClientKey key,
            Watched watched) {
        /** The same with the account as it was just read; one that is supposed to be otherwise stays as it was. */
        Matter on(StoredAccount read) {
            StoredAccount decidedOn = call.context() == null ? read : account;
            return new Matter(new Found(read, true), decidedOn, call, decisioning, key, watched);
        }
    }

    /** A decision once more, on what its account and its propositions are by now; the account may have been erased. */
    Step again(Drafted draft) {
        String accountId = draft.call.accountId();
        return accounts.find(accountId)
                .map(read -> nextStep(draft.matter.on(read)))
                .orElseGet(() -> new Answered(new UnknownAccount(accountId)));
    }

    private Step nextStep(Matter matter) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Memories.Recalled recalled = recalled(matter, now);
        DecisionCall call = matter.call.at(recalled.asOf());
        if (!matter.found.stands(recalled)) {
            return new Outdated();
        }
        Mode mode = call.isDryRun() ? Mode.DRY_RUN : Mode.LIVE;
        KeptMemory memory = KeptMemory.of(recalled.memory());
        DecisionRequest request = Asked.of(call, ids.next("dec"), matter.account, memory, mode);
        StageWatch stages = matter.watched.decides(request, matter.decisioning.rulebook());
        Decision decision = matter.decisioning.decide(request, stages);
        List<Problem> stale = call.isStrict() ? CallChecks.staleness(decision) : List.of();
        if (!stale.isEmpty()) {
            return new Answered(new Stale(stale));
        }
        return call.isDryRun()
                ? new Answered(new Made(decision, null))
                : new Drafted(matter, call, now, decision, request, memory, recalled.past());
    }

    private Memories.Recalled recalled(Matter matter, Instant now) {
        Account account = matter.account.account();
        Instant asOf = matter.call.asOf();
        return asOf == null
                ? memories.latest(account, now, matter.decisioning.budgets())
                : memories.of(account, asOf, matter.decisioning.budgets());
    }
}
