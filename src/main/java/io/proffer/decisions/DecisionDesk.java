package io.proffer.decisions;

import io.proffer.accounts.AccountStore;
import io.proffer.accounts.StoredAccount;
import io.proffer.decisions.DecisionAnswer.InFlight;
import io.proffer.decisions.DecisionAnswer.KeyReused;
import io.proffer.decisions.DecisionAnswer.Made;
import io.proffer.decisions.DecisionAnswer.Repeated;
import io.proffer.decisions.DecisionAnswer.UnknownAccount;
import io.proffer.decisions.DecisionWatch.Watched;
import io.proffer.decisions.Drafting.Answered;
import io.proffer.decisions.Drafting.Asking;
import io.proffer.decisions.Drafting.Drafted;
import io.proffer.decisions.Drafting.Matter;
import io.proffer.decisions.Drafting.Step;
import io.proffer.decisions.memory.Memories;
import io.proffer.engine.Decisioning;
import io.proffer.engine.decision.Decision;
import io.proffer.ids.IdSource;
import io.proffer.ports.StoreUnavailable;
import io.proffer.propositions.Changes;
import io.proffer.propositions.Proposing;
import io.proffer.rulesets.ActiveRulebook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides on kept accounts with the rulebook that serves. A live decision is stored before it is answered. */
public final class DecisionDesk {
    private static final int MOST_ATTEMPTS = 20;
    /** How long a request with the same key is answered with the same decision. */
    public static final Duration KEYS_KEPT = Duration.ofHours(24);

    private final AccountStore accounts;
    private final DecisionLog log;
    private final Memories memories;
    private final ActiveRulebook rulebook;
    private final InstantSource clock;
    private final Drafting drafting;
    private final DecisionWatch watch;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    /** A desk over a store, with a clock and ids of its own. */
    public DecisionDesk(
            AccountStore accounts,
            DecisionLog log,
            Memories memories,
            ActiveRulebook rulebook,
            InstantSource clock,
            IdSource ids,
            DecisionWatch watch) {
        this.accounts = accounts;
        this.log = log;
        this.memories = memories;
        this.rulebook = rulebook;
        this.clock = clock;
        this.drafting = new Drafting(accounts, memories, clock, ids);
        this.watch = watch;
    }

    /**
     * The key a client gave its request.
     *
     * @param value the key
     * @param bodyHash fingerprint of the request: of who asks, and of its body
     */
    public record ClientKey(String value, String bodyHash) {}

    /**
     * Decides. Under a key, a live call has one effect however often it is made within a day.
     *
     * @param key the client's key, null when it gave none; a dry run has no effect and needs none
     */
    public DecisionAnswer decide(DecisionCall call, @Nullable ClientKey key) {
        return watched(call, watched -> decide(call, key, watched));
    }

    private DecisionAnswer watched(DecisionCall call, Function<Watched, DecisionAnswer> work) {
        try (Watched watched = watch.begins(call)) {
            DecisionAnswer answer = work.apply(watched);
            watched.answers(answer);
            return answer;
        }
    }

    private DecisionAnswer decide(DecisionCall call, @Nullable ClientKey key, Watched watched) {
        if (call.isDryRun() || key == null) {
            return decideOnce(call, null, watched);
        }
        if (!inFlight.add(key.value())) {
            return new InFlight(key.value());
        }
        try {
            return repeated(key).map(before -> seen(call, before)).orElseGet(() -> decideOnce(call, key, watched));
        } finally {
            inFlight.remove(key.value());
        }
    }

    /** The decision of an account that stands, or a new one when there is none or its ground has changed. */
    public DecisionAnswer recommend(DecisionCall call) {
        Optional<StoredAccount> account = accounts.find(call.accountId());
        Optional<StoredDecision> standing = account.flatMap(
                        found -> log.latest(found.account().id()))
                .filter(last -> Standing.stands(
                        last,
                        call,
                        new Standing.Now(
                                account.get(),
                                memories.changed(call.accountId(), clock.instant()),
                                rulebook.status(),
                                clock.instant())));
        return standing.<DecisionAnswer>map(Repeated::new)
                .orElseGet(() -> watched(call, watched -> decideOnce(call, null, watched)));
    }

    /** Decides as for a live call, up to the moment at which it would be kept: it is not, and nobody counts it. */
    public Optional<Decision> rehearse(DecisionCall call) {
        try (Watched nobody = DecisionWatch.NOBODY.begins(call);
                ActiveRulebook.Lease lease = rulebook.lease().orElse(null)) {
            Decisioning decisioning = lease == null ? null : lease.decisioning();
            return drafting.on(new Asking(call, decisioning, null, nobody)) instanceof Drafted draft
                    ? Optional.of(written(draft).decision)
                    : Optional.empty();
        }
    }

    /** What was answered before is told to nobody who may not see the account. */
    private DecisionAnswer seen(DecisionCall call, DecisionAnswer before) {
        return accounts.find(call.accountId()).isPresent() ? before : new UnknownAccount(call.accountId());
    }

    private Optional<DecisionAnswer> repeated(ClientKey key) {
        return log.answered(key.value(), clock.instant().minus(KEYS_KEPT))
                .map(before -> before.bodyHash().equals(key.bodyHash())
                        ? new Repeated(before.decision())
                        : new KeyReused(key.value()));
    }

    /** What would be decided under another rulebook than the one that serves; a dry run, stored nowhere. */
    public DecisionAnswer tryUnder(DecisionCall call, Decisioning decisioning) {
        DecisionCall dry = call.dry();
        return watched(dry, watched -> {
            // A dry run leaves nothing to keep.
            return ((Answered) drafting.on(new Asking(dry, decisioning, null, watched))).answer();
        });
    }

    private DecisionAnswer decideOnce(DecisionCall call, @Nullable ClientKey key, Watched watched) {
        Optional<ActiveRulebook.Lease> lease = rulebook.lease();
        try {
            Decisioning decisioning =
                    lease.map(ActiveRulebook.Lease::decisioning).orElse(null);
            Step step = drafting.on(new Asking(call, decisioning, key, watched));
            for (int attempt = 0; step instanceof Drafted draft; attempt++) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new StoreUnavailable(new IllegalStateException("The propositions of " + call.accountId()
                            + " changed faster than they could be decided on."));
                }
                Optional<DecisionAnswer> kept = kept(draft);
                // Empty when they changed meanwhile: then it is decided again on what they are now.
                step = kept.<Step>map(Answered::new).orElseGet(() -> drafting.again(draft));
            }
            return ((Answered) step).answer();
        } finally {
            lease.ifPresent(ActiveRulebook.Lease::close);
        }
    }

    /** A decision as it is to be kept. */
    private record Written(Decision decision, StoredDecision record, Changes changes) {}

    private static Written written(Drafted draft) {
        Matter matter = draft.matter();
        Changes changes = Proposing.of(new Proposing.Ground(
                draft.decision(),
                draft.request().account(),
                matter.decisioning().rulebook(),
                draft.past(),
                draft.now(),
                draft.call().context() != null));
        return new Written(draft.decision(), Asked.record(draft, changes.versionAfter()), changes);
    }

    private Optional<DecisionAnswer> kept(Drafted draft) {
        Decision decision = draft.decision();
        Written written = written(draft);
        ClientKey key = draft.matter().key();
        Instant now = draft.now();
        DecisionLog.Key claimed =
                key == null ? null : new DecisionLog.Key(key.value(), key.bodyHash(), now, now.minus(KEYS_KEPT));
        return switch (log.append(
                written.record, List.of(DecisionMade.event(decision, now)), written.changes, claimed)) {
            case KEPT -> Optional.of(new Made(decision, written.record.body()));
            // The same key was answered by another replica in between.
            case KEY_USED ->
                Optional.of(repeated(Objects.requireNonNull(key)).orElseGet(() -> new InFlight(key.value())));
            case OVERTAKEN -> Optional.empty();
        };
    }
}
