package io.proffer.governance.review;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.asked.ChangeFacts;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.governance.Requirement;
import io.proffer.governance.Requirement.Asked;
import io.proffer.governance.Requirement.Demand;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks {@code offer_governance} who has to agree. */
final class GovernanceTable {
    private static final int HALF_A_YEAR = 180;
    private static final Demand OTHERWISE =
            new Demand(List.of(GovernanceRole.PRICING_OWNER.name()), 1, false, List.of());

    private final Rulebook rulebook;
    private final AskedTable table;

    GovernanceTable(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.table = AskedTable.of(rulebook, "offer_governance");
    }

    /**
     * Who has to agree: the table is asked about each touch by itself, and the answer to one takes nothing from the answer
     * to another. Where no row answers, the owner of prices has to.
     *
     * @param touches what the change touches, at least one
     * @param reach accounts whose answer changes, null when nobody simulated it
     */
    Requirement required(List<Touch> touches, @Nullable Long reach) {
        List<Row> rows = touches.stream()
                .flatMap(touch -> answer(touch, reach).stream())
                .distinct()
                .sorted(Comparator.comparing(Row::number))
                .toList();
        boolean unanswered =
                touches.stream().anyMatch(touch -> answer(touch, reach).isEmpty());
        List<Demand> demands = Stream.concat(
                        rows.stream().map(GovernanceTable::demand), unanswered ? Stream.of(OTHERWISE) : Stream.empty())
                .toList();
        return new Requirement(
                demands.stream()
                        .flatMap(demand -> demand.approvers().stream())
                        .distinct()
                        .toList(),
                demands.stream().mapToInt(Demand::minApprovals).max().orElse(1),
                demands.stream().anyMatch(Demand::legalReview),
                rows.stream()
                        .mapToInt(row -> row.integer("reviewEveryDays", HALF_A_YEAR))
                        .min()
                        .orElse(HALF_A_YEAR),
                rows.stream()
                        .mapToInt(row -> row.integer("shadowDays", 0))
                        .max()
                        .orElse(0),
                rows.stream().map(Row::rowId).sorted().toList(),
                asked(touches, reach),
                demands);
    }

    private Optional<Row> answer(Touch touch, @Nullable Long reach) {
        return Optional.ofNullable(table.first(facts(touch, reach)));
    }

    private static Demand demand(Row row) {
        List<String> named = row.codes("approvers");
        boolean legal = row.yes("legalReview");
        Stream<String> approvers = (named.isEmpty() ? OTHERWISE.approvers() : named).stream();
        return new Demand(
                // Where the law is asked and not named, nobody could ever answer for it.
                (legal ? Stream.concat(approvers, Stream.of(Requirement.LEGAL)) : approvers)
                        .distinct()
                        .toList(),
                row.integer("minApprovals", 1),
                legal,
                List.of(row.rowId()));
    }

    private static Asked asked(List<Touch> touches, @Nullable Long reach) {
        return new Asked(
                touches.stream()
                        .flatMap(touch -> Stream.ofNullable(touch.family()))
                        .distinct()
                        .sorted()
                        .toList(),
                touches.stream().map(Touch::discountPct).reduce(BigDecimal.ZERO, BigDecimal::max),
                reach);
    }

    private Facts facts(Touch touch, @Nullable Long reach) {
        Facts facts = new Facts(rulebook.vocabulary());
        rulebook.vocabulary().find("family").ifPresent(term -> facts.set(term.slot(), touch.family()));
        Integer accounts = reach == null ? null : (int) Math.min(Integer.MAX_VALUE, reach);
        rulebook.binder().bind(facts, "change", new ChangeFacts(touch.discountPct(), accounts));
        return facts;
    }
}
