package io.proffer.governance.review;

import io.proffer.diff.RowDiff;
import io.proffer.diff.RulesetDiff;
import io.proffer.diff.TableDiff;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.governance.kept.Typed;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a difference touches: families of offers, each with the discounts of its rows. */
final class Touched {
    /** Families of tables whose rows name neither a family nor an offer. */
    private static final Map<String, String> OF_TABLE = Map.of(
            "loyalty_multi_year", "LOYALTY",
            "renewal_packet", "RENEWAL",
            "renewal_terms", "RENEWAL",
            "trial_eligibility", "TRIAL",
            "bundles", "BUNDLE",
            "feedback_rewards", "REWARD");

    private static final Touch NOTHING_NAMED = new Touch(null, BigDecimal.ZERO);

    private final Typed base;
    private final Typed candidate;
    private final Discounts discounts;
    private final Set<Touch> touches = new LinkedHashSet<>();
    private final Set<String> workbooks = new HashSet<>();

    private Touched(Typed base, Typed candidate) {
        this.base = base;
        this.candidate = candidate;
        this.discounts = new Discounts(base, candidate);
    }

    /**
     * What the governance table is asked about a change from one ruleset to another: about each row by itself, so that
     * nothing else in the same change answers for it.
     */
    static List<Touch> by(Typed base, Typed candidate) {
        Touched touched = new Touched(base, candidate);
        RulesetDiff diff = RulesetDiff.between(base.tables(), candidate.tables());
        diff.tables().forEach(touched::add);
        diff.withTests(base.scenarios(), candidate.scenarios()).tables().forEach(touched::addTests);
        return touched.touches.isEmpty() ? List.of(NOTHING_NAMED) : List.copyOf(touched.touches);
    }

    private void add(TableDiff diff) {
        Stream.of(base, candidate)
                .flatMap(side -> Stream.ofNullable(side.files().get(diff.table())))
                .forEach(workbooks::add);
        if (!diff.head().isEmpty() || diff.rows().isEmpty()) {
            touches.add(new Touch(OF_TABLE.get(diff.table()), discounts.ofHead(diff)));
        }
        for (RowDiff row : diff.rows()) {
            BigDecimal discount = discounts.ofRow(diff, row);
            for (Typed side : List.of(base, candidate)) {
                row(side, diff.table(), row).ifPresent(found -> add(families(side, diff.table(), found), discount));
            }
        }
    }

    private void add(Set<String> families, BigDecimal discount) {
        if (families.isEmpty()) {
            touches.add(new Touch(null, discount));
        }
        families.forEach(family -> touches.add(new Touch(family, discount)));
    }

    /** Scenarios go with the tables of their workbook; where none of these changes, they are a change of their own. */
    private void addTests(TableDiff diff) {
        if (diff.file() != null && !workbooks.contains(diff.file())) {
            touches.add(NOTHING_NAMED);
        }
    }

    private static Optional<Row> row(Typed typed, String table, RowDiff diff) {
        return typed.table(table).stream()
                .flatMap(found -> found.rows().stream())
                .filter(row -> row.rowId().equals(diff.rowId()))
                .findFirst();
    }

    private static Set<String> families(Typed typed, String key, Row row) {
        DecisionTable table = typed.table(key).orElseThrow();
        Set<String> families = new TreeSet<>(row.codes("family"));
        Optional.ofNullable(OF_TABLE.get(key)).ifPresent(families::add);
        families.addAll(conditions(table, row, "family"));
        for (String term : List.of("offer", "bundle", "careOffer")) {
            Stream.concat(row.codes(term).stream(), conditions(table, row, term).stream())
                    .flatMap(offer -> Stream.ofNullable(typed.catalog().offers().get(offer)))
                    .forEach(offer -> families.add(offer.family().name()));
        }
        return families;
    }

    /** The codes a condition asks for, none when it asks for others or for nothing. */
    private static List<String> conditions(DecisionTable table, Row row, String term) {
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).term().key().equals(term)
                    && row.conditions().get(i).condition() instanceof Condition.OneOf codes
                    && !codes.negated()) {
                return codes.codes().stream().sorted().toList();
            }
        }
        return List.of();
    }
}
