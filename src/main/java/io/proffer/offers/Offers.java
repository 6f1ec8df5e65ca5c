package io.proffer.offers;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.governance.review.ApprovalRules;
import io.proffer.lint.OfferConflict;
import io.proffer.lint.Subject;
import io.proffer.workbook.RowEdit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The offers of a rulebook on a day. */
public final class Offers {
    /** The table they stand in. */
    public static final String TABLE = "offers";

    private final Rulebook rulebook;
    private final Subject policy;

    private Offers(Rulebook rulebook, Subject policy) {
        this.rulebook = rulebook;
        this.policy = policy;
    }

    /** The offers of a rulebook as they are on a day. */
    public static Offers of(Rulebook rulebook, LocalDate today) {
        List<DecisionTable> tables =
                rulebook.tables().stream().map(TableEvaluator::table).toList();
        return new Offers(rulebook, new Subject(rulebook.vocabulary(), rulebook.catalog(), tables, today));
    }

    /** All of them, in the order of the catalogue. */
    public List<OfferCard> cards() {
        return policy.table(TABLE).stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> card(row).stream())
                .toList();
    }

    private Optional<OfferCard> card(Row row) {
        return row.code("offer")
                .map(key -> rulebook.catalog().offers().get(key))
                .map(offer -> OfferCard.of(offer, row, policy));
    }

    /** Offers on sale that sell the same to the same customers at different prices. */
    public List<OfferConflict> conflicts() {
        return OfferConflict.in(policy);
    }

    /** Everything that is known of one of them, empty when there is none of that key. */
    public Optional<Dossier> dossier(String key) {
        return row(key).flatMap(this::card)
                .map(card -> new Dossier(
                        card,
                        card.status().next(),
                        ApprovalRules.forChangeOf(rulebook, card.offer().family()),
                        PriceBasis.of(card.offer(), policy),
                        Mention.of(key, policy.tables()),
                        conflicts().stream()
                                .filter(conflict -> conflict.isOf(key))
                                .toList()));
    }

    private Optional<Row> row(String key) {
        return policy.table(TABLE).stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.code("offer").orElse("").equals(key))
                .findFirst();
    }

    /**
     * The change of the catalogue that brings an offer to a status.
     *
     * @return empty when there is no such offer
     */
    public Optional<RowEdit> step(String key, OfferStatus to) {
        return row(key).map(row -> new RowEdit(
                row.rowId(), RowEdit.Kind.CHANGE, null, Map.of(), Map.of("offerStatus", to.name()), Map.of()));
    }
}
