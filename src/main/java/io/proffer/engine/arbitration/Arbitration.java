package io.proffer.engine.arbitration;

import io.proffer.engine.account.AccountObjective;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.contact.AfterSnooze;
import io.proffer.engine.context.CandidateFacts;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.TableEvaluator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ranks contenders (DT-16). Made once for a rulebook. */
public final class Arbitration {
    private record Entry(Scored scored, BigDecimal exact, BigDecimal customerValue) {
        Contender contender() {
            return scored.contender();
        }

        boolean isPinned() {
            return !scored.notes().isEmpty();
        }
    }

    /** A pin; then the score, the customer's value, the offer's priority, the smaller rise, and the key. */
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparing(Entry::isPinned)
            .thenComparing(Entry::exact)
            .thenComparing(Entry::customerValue)
            .thenComparing(entry -> entry.contender().offer().priority())
            .reversed()
            .thenComparing(entry -> entry.contender().deltaArr())
            .thenComparing(entry -> entry.contender().offer().key());

    private static final Comparator<Scored> CARE_ORDER = Comparator.comparing(
                    (Scored scored) -> !scored.notes().isEmpty())
            .thenComparing(scored -> scored.contender().offer().priority())
            .reversed()
            .thenComparing(scored -> scored.contender().offer().key());

    private final Optional<TableEvaluator> ranking;
    private final AfterSnooze afterSnooze;

    /** The arbitration of a rulebook. */
    public Arbitration(Rulebook rulebook) {
        this.ranking = rulebook.table("ranking");
        this.afterSnooze = new AfterSnooze(rulebook);
    }

    /**
     * Puts contenders in order: care and education by priority, then what sells by score; pinned offers lead their part.
     *
     * @param leversWeigh false when the account is in an experiment without levers: L is 1
     */
    public Ranked rank(Snapshot snapshot, List<Contender> contenders, boolean leversWeigh) {
        List<Scored> order = new ArrayList<>(contenders.size());
        contenders.stream()
                .filter(contender -> !contender.offer().isCommercial())
                .map(contender -> new Scored(contender, null, Pins.reasons(snapshot, contender.offer()), null))
                .sorted(CARE_ORDER)
                .forEach(order::add);
        contenders.stream()
                .filter(contender -> contender.offer().isCommercial())
                .map(contender -> enter(snapshot, contender, leversWeigh))
                .sorted(BEST_FIRST)
                .forEach(entry -> order.add(entry.scored()));
        return new Ranked(snapshot, order);
    }

    private Entry enter(Snapshot snapshot, Contender contender, boolean leversWeigh) {
        Scoring.Result result = scoring(snapshot, contender).score(contender, leversWeigh);
        snapshot.bind("candidate", null);
        snapshot.bind("offer", null);
        return new Entry(
                new Scored(contender, result.breakdown(), Pins.reasons(snapshot, contender.offer()), null),
                result.exact(),
                result.customerValue());
    }

    private Scoring scoring(Snapshot snapshot, Contender contender) {
        String segment = snapshot.account().segment() == null
                ? "*"
                : snapshot.account().segment().name();
        snapshot.bind(contender.offer());
        snapshot.bind("candidate", facts(snapshot, contender));
        RankingRows rows = ranking.map(table -> new RankingRows(table.table(), table.hits(snapshot.facts())))
                .orElseThrow(() -> new IllegalStateException("The rulebook has no table 'ranking'."));
        return new Scoring(rows, snapshot, segment, afterSnooze);
    }

    private static CandidateFacts facts(Snapshot snapshot, Contender contender) {
        Quote quote = contender.quote();
        return new CandidateFacts(
                contender.candidate().needStrength(),
                null,
                servedPriority(snapshot, contender.offer()),
                quote == null || quote.step() == null ? null : quote.step().upliftPct(),
                quote == null ? null : quote.target().termMonths(),
                quote == null ? null : quote.target().seats());
    }

    private static @Nullable Integer servedPriority(Snapshot snapshot, Offer offer) {
        List<AccountObjective> objectives = snapshot.account().objectives();
        if (objectives == null) {
            return null;
        }
        return objectives.stream()
                .filter(objective -> offer.objectivesServed().contains(objective.key()))
                .map(AccountObjective::priority)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
