package io.proffer.governance.review;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.asked.ChangeFacts;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.governance.Requirement;
import io.proffer.governance.Requirement.Asked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks {@code offer_governance} who has to agree. */
final class GovernanceTable {
    private static final int HALF_A_YEAR = 180;

    private final Rulebook rulebook;
    private final AskedTable table;

    GovernanceTable(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.table = AskedTable.of(rulebook, "offer_governance");
    }

    /**
     * Who has to agree: the table is asked for each family, and the strictest of each answer counts. Where no row answers,
     * the owner of prices has to.
     */
    Requirement required(Asked asked) {
        Stream<@Nullable String> families =
                asked.families().isEmpty() ? Stream.of((String) null) : asked.families().stream();
        List<Row> rows = families.map(family -> table.first(facts(family, asked)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<String> approvers = new LinkedHashSet<>();
        rows.forEach(row -> approvers.addAll(row.codes("approvers")));
        if (approvers.isEmpty()) {
            approvers.add(GovernanceRole.PRICING_OWNER.name());
        }
        return new Requirement(
                List.copyOf(approvers),
                most(rows, "minApprovals", 1),
                rows.stream().anyMatch(row -> row.yes("legalReview")),
                rows.stream()
                        .mapToInt(row -> row.integer("reviewEveryDays", HALF_A_YEAR))
                        .min()
                        .orElse(HALF_A_YEAR),
                most(rows, "shadowDays", 0),
                ids(rows),
                asked);
    }

    private static int most(List<Row> rows, String term, int least) {
        return rows.stream().mapToInt(row -> row.integer(term, least)).max().orElse(least);
    }

    private static List<String> ids(List<Row> rows) {
        List<String> ids = new ArrayList<>(rows.stream().map(Row::rowId).toList());
        ids.sort(null);
        return ids;
    }

    private Facts facts(@Nullable String family, Asked asked) {
        Facts facts = new Facts(rulebook.vocabulary());
        rulebook.vocabulary().find("family").ifPresent(term -> facts.set(term.slot(), family));
        Integer reach =
                asked.simulatedReach() == null ? null : (int) Math.min(Integer.MAX_VALUE, asked.simulatedReach());
        BigDecimal discount = asked.maxDiscountPct();
        rulebook.binder().bind(facts, "change", new ChangeFacts(discount, reach));
        return facts;
    }
}
