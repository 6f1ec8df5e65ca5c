package io.proffer.governance.live;

import io.proffer.governance.Order;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.TransitionAnswer;
import io.proffer.governance.draft.Ruling;
import io.proffer.governance.kept.Library;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulesetFiles;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets stored rulesets rule. Each is loaded aside, unless it ruled last; then what rules is changed in the store, in one transaction, under its
 * lock; then the rulebook is swapped. A process that dies in between starts with what the store says.
 */
public final class Activations {
    private final RulesetStore store;
    private final Library library;
    private final Ruling ruling;
    private final ActiveRulebook rulebooks;
    private final Serving serving;
    private final InstantSource clock;

    /** Activations of stored rulesets. */
    public Activations(
            RulesetStore store,
            Library library,
            Ruling ruling,
            ActiveRulebook rulebooks,
            Serving serving,
            InstantSource clock) {
        this.store = store;
        this.library = library;
        this.ruling = ruling;
        this.rulebooks = rulebooks;
        this.serving = serving;
        this.clock = clock;
    }

    /** Lets an approved ruleset rule from the next decision on. */
    public synchronized TransitionAnswer activate(Order order) {
        return activate(order, now());
    }

    private TransitionAnswer activate(Order order, Instant at) {
        Optional<TransitionAnswer> refused = refused(order, RulesetState.ACTIVE);
        if (refused.isPresent()) {
            return refused.get();
        }
        Ruleset ruleset = store.find(order.id()).orElseThrow();
        Succession succession = new Succession(library, at);
        return swap(ruleset, ruleset, line -> succession.begin(line, order));
    }

    /** Takes the ruleset that rules back; the one before it rules again. */
    public synchronized TransitionAnswer rollBack(Order order) {
        Optional<TransitionAnswer> refused = refused(order, RulesetState.ROLLED_BACK);
        if (refused.isPresent()) {
            return refused.get();
        }
        Ruleset ruleset = store.find(order.id()).orElseThrow();
        Optional<Ruleset> before =
                Optional.ofNullable(ruleset.course().previous()).flatMap(store::find);
        Succession succession = new Succession(library, now());
        return before.isEmpty()
                ? new TransitionAnswer.Refused(ruleset, "Nothing ruled before it.")
                : swap(ruleset, before.get(), line -> succession.resume(line, order));
    }

    /** Plans an approved ruleset to rule from an instant on. */
    public synchronized TransitionAnswer plan(Order order, Instant from) {
        Optional<TransitionAnswer> refused = refused(order, RulesetState.ACTIVE);
        if (refused.isPresent()) {
            return refused.get();
        }
        store.find(order.id()).ifPresent(library::readAhead);
        return store.inLine(line -> new Succession(library, now()).plan(line, order, from));
    }

    /**
     * Lets everything rule that was planned until an instant. What cannot is noted at the ruleset and not tried again.
     *
     * @return how many rule or ruled by it
     */
    public synchronized int due(Instant at) {
        int done = 0;
        for (Ruleset ruleset : ruling.isStored() ? store.due(at) : List.<Ruleset>of()) {
            Order order = new Order(
                    ruleset.id(), null, String.valueOf(ruleset.course().scheduledBy()), "as planned");
            TransitionAnswer answer = planned(ruleset, order, at.truncatedTo(ChronoUnit.MILLIS));
            if (answer instanceof TransitionAnswer.Done) {
                done++;
            } else {
                store.inLine(line -> Succession.fail(line, ruleset.id(), answer));
            }
        }
        return done;
    }

    /** One that cannot be loaded is refused as any other: it must not keep those after it from their turn. */
    private TransitionAnswer planned(Ruleset ruleset, Order order, Instant at) {
        try {
            return activate(order, at);
        } catch (Library.Unreadable e) {
            return new TransitionAnswer.Refused(ruleset, String.valueOf(e.getMessage()));
        }
    }

    private Optional<TransitionAnswer> refused(Order order, RulesetState to) {
        Optional<Ruleset> found = store.find(order.id());
        if (found.isEmpty()) {
            return Optional.of(new TransitionAnswer.Unknown(order.id()));
        }
        if (!found.get().state().next().contains(to)) {
            return Optional.of(new TransitionAnswer.Illegal(found.get()));
        }
        return ruling.isStored() ? Optional.empty() : Optional.of(new TransitionAnswer.FilesRule(found.get()));
    }

    /** Loads what shall rule unless it is at hand, changes the store, and serves it; nothing changes unless all of it may. */
    private TransitionAnswer swap(
            Ruleset asked, Ruleset successor, Function<RulesetStore.Line, TransitionAnswer> change) {
        RulesetFiles files = library.files(successor.content().files());
        String hash = successor.content().hash();
        try (ActiveRulebook.Lease next = rulebooks.lease(hash).orElseGet(() -> load(files))) {
            if (!next.decisioning().rulebook().hash().equals(hash)) {
                return new TransitionAnswer.Refused(
                        asked, "This program reads its files otherwise than the one that made it. Revise it.");
            }
            library.readAhead(asked);
            TransitionAnswer answer = store.inLine(change);
            if (answer instanceof TransitionAnswer.Done) {
                serving.serve(next, files);
            }
            return answer;
        }
    }

    private ActiveRulebook.Lease load(RulesetFiles files) {
        LoadResult result = library.load(files);
        if (result instanceof LoadResult.Loaded loaded) {
            return rulebooks.lease(loaded.rulebook());
        }
        throw Library.unreadable((LoadResult.Refused) result);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
