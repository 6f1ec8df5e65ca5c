package io.proffer.ui.accounts;

import io.proffer.accounts.StoredAccount;
import io.proffer.decisions.DecisionLog;
import io.proffer.decisions.memory.Memories;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountAt;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.SignalFacts;
import io.proffer.identity.Permission;
import io.proffer.overrides.Overrides;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.ui.Formats;
import io.proffer.ui.Visitor;
import io.proffer.ui.propositions.Asked;
import io.proffer.ui.propositions.Awaited;
import io.proffer.ui.propositions.Card;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of an account shows. */
@Singleton
class AccountViews {
    private static final int SHOWN = 20;
    private static final int MOST = 200;

    private final Recommendations recommendations;
    private final Memories memories;
    private final PropositionStore propositions;
    private final DecisionLog decisions;
    private final Overrides overrides;
    private final ActiveRulebook rulebook;
    private final InstantSource clock;

    AccountViews(
            Recommendations recommendations,
            Memories memories,
            PropositionStore propositions,
            DecisionLog decisions,
            Overrides overrides,
            ActiveRulebook rulebook,
            InstantSource clock) {
        this.recommendations = recommendations;
        this.memories = memories;
        this.propositions = propositions;
        this.decisions = decisions;
        this.overrides = overrides;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    AccountView of(StoredAccount stored, Visitor visitor) {
        return of(stored, recommendations.of(stored.account().id(), visitor).orElse(null), visitor);
    }

    /** The same view without a trace of it. */
    AccountView unnoticed(StoredAccount stored, Visitor visitor) {
        return of(stored, recommendations.unnoticed(stored.account().id()).orElse(null), visitor);
    }

    private AccountView of(StoredAccount stored, @Nullable Decision decision, Visitor visitor) {
        String id = stored.account().id();
        Instant now = clock.instant();
        Account account = SignalFacts.counted(
                AccountAt.complete(stored.account(), now), memories.signals(stored.account(), now), now);
        Formats formats = Formats.of(account).beside(decision);
        List<StoredProposition> kept = kept(id, visitor);
        OfferNames names = OfferNames.of(rulebook);
        return new AccountView(
                account,
                formats,
                FactBlock.of(account, formats, now),
                decision,
                cards(decision, kept, visitor, formats),
                timeline(id, kept, names),
                overrides.of(id).orElse(List.of()).stream()
                        .map(each -> OverrideLine.of(each, visitor.user()))
                        .toList(),
                visitor.may(Permission.WRITE_OVERRIDES),
                visitor.may(Permission.REPORT_RESPONSES),
                visitor.may(Permission.DECIDE),
                underWay(decision, kept, names, formats),
                Awaited.among(kept, propositions, visitor.user()),
                names);
    }

    private static List<UnderWay> underWay(
            @Nullable Decision decision, List<StoredProposition> kept, OfferNames names, Formats formats) {
        Set<String> proposed = decision == null
                ? Set.of()
                : decision.propositions().stream().map(Proposition::id).collect(Collectors.toSet());
        return kept.stream()
                .filter(each -> !Asked.waits(each.state()) || !proposed.contains(each.id()))
                .flatMap(each -> UnderWay.of(each, names.of(each.origin().offerKey()), formats).stream())
                .toList();
    }

    private List<StoredProposition> kept(String id, Visitor visitor) {
        return propositions
                .search(new PropositionStore.Query(
                        id,
                        List.of(),
                        null,
                        null,
                        visitor.may(Permission.SEE_HOLDOUT),
                        PropositionStore.Order.MADE_LAST,
                        null,
                        MOST))
                .propositions();
    }

    private static List<Card> cards(
            @Nullable Decision decision, List<StoredProposition> kept, Visitor visitor, Formats formats) {
        boolean mayAnswer = visitor.may(Permission.REPORT_RESPONSES);
        boolean mayWeigh = visitor.may(Permission.PRICE);
        return decision == null
                ? List.of()
                : decision.propositions().stream()
                        .map(each -> new Card(
                                decision.accountId(),
                                each,
                                state(each, kept),
                                mayAnswer,
                                mayWeigh,
                                formats.beside(each.presentation().treatment().locale())))
                        .toList();
    }

    private static PropositionState state(Proposition proposition, List<StoredProposition> kept) {
        return kept.stream()
                .filter(each -> each.id().equals(proposition.id()))
                .map(StoredProposition::state)
                .findFirst()
                .orElseGet(() -> PropositionState.valueOf(proposition.state()));
    }

    private List<TimelineEntry> timeline(String id, List<StoredProposition> kept, OfferNames names) {
        Stream<TimelineEntry> decided =
                decisions.search(new DecisionLog.Query(id, null, null, List.of(), null, SHOWN)).decisions().stream()
                        .map(TimelineEntry::of);
        List<StoredProposition> latest = kept.stream()
                .sorted(Comparator.comparing(
                                (StoredProposition each) -> each.progress().updatedAt())
                        .reversed())
                .limit(SHOWN)
                .toList();
        Map<String, List<StoredEvent>> events =
                propositions.events(latest.stream().map(StoredProposition::id).toList());
        Stream<TimelineEntry> happened = latest.stream()
                .flatMap(each -> events.getOrDefault(each.id(), List.of()).stream()
                        .map(event -> TimelineEntry.of(names.of(each.origin().offerKey()), event)));
        return Stream.concat(decided, happened)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(SHOWN)
                .toList();
    }
}
