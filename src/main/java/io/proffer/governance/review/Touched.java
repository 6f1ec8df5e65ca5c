package io.proffer.governance.review;

import io.proffer.diff.RowDiff;
import io.proffer.diff.RulesetDiff;
import io.proffer.diff.TableDiff;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.governance.Requirement.Asked;
import io.proffer.governance.kept.Typed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a difference touches: families of offers, and discounts. */
final class Touched {
    /** Families of tables whose rows name neither a family nor an offer. */
    private static final Map<String, String> OF_TABLE = Map.of(
            "loyalty_multi_year", "LOYALTY",
            "renewal_packet", "RENEWAL",
            "renewal_terms", "RENEWAL",
            "trial_eligibility", "TRIAL",
            "bundles", "BUNDLE",
            "feedback_rewards", "REWARD");

    private final Typed base;
    private final Typed candidate;
    private final Set<String> families = new TreeSet<>();
    private BigDecimal discount = BigDecimal.ZERO;

    private Touched(Typed base, Typed candidate) {
        this.base = base;
        this.candidate = candidate;
    }

    /** What the governance table is asked about a change from one ruleset to another. */
    static Asked by(Typed base, Typed candidate, @Nullable Long reach) {
        Touched touched = new Touched(base, candidate);
        RulesetDiff.between(base.tables(), candidate.tables()).tables().forEach(touched::add);
        return new Asked(List.copyOf(touched.families), touched.discount, reach);
    }

    private void add(TableDiff diff) {
        String own = OF_TABLE.get(diff.table());
        if (own != null) {
            families.add(own);
        }
        for (RowDiff row : diff.rows()) {
            row(base, diff.table(), row).ifPresent(was -> addFamilies(base, diff.table(), was));
            row(candidate, diff.table(), row).ifPresent(is -> {
                addFamilies(candidate, diff.table(), is);
                addDiscounts(diff.table(), is);
            });
        }
    }

    private static Optional<Row> row(Typed typed, String table, RowDiff diff) {
        return typed.table(table).stream()
                .flatMap(found -> found.rows().stream())
                .filter(row -> row.rowId().equals(diff.rowId()))
                .findFirst();
    }

    private void addFamilies(Typed typed, String key, Row row) {
        DecisionTable table = typed.table(key).orElseThrow();
        families.addAll(row.codes("family"));
        conditions(table, row, "family").forEach(families::add);
        Catalog catalog = typed.catalog();
        for (String term : List.of("offer", "bundle", "careOffer")) {
            row.codes(term).forEach(offer -> addFamily(catalog, offer));
            conditions(table, row, term).forEach(offer -> addFamily(catalog, offer));
        }
    }

    private void addFamily(Catalog catalog, String offer) {
        Optional.ofNullable(catalog.offers().get(offer))
                .ifPresent(found -> families.add(found.family().name()));
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

    private void addDiscounts(String key, Row row) {
        for (Column column : candidate.table(key).orElseThrow().outputs()) {
            String term = column.term().key();
            boolean isDiscount =
                    term.toLowerCase(java.util.Locale.ROOT).contains("discount") || term.equals("maxCombinedPct");
            if (isDiscount && column.term().type() == TermType.PERCENT) {
                row.number(term).ifPresent(pct -> discount = discount.max(pct));
            }
        }
    }
}
