package io.proffer.engine.arbitration;

import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What every reader of a ranking should know. Made once for a rulebook. */
public final class RankingWarnings {
    private final List<String> always;

    /** The warnings of a rulebook. */
    public RankingWarnings(Rulebook rulebook) {
        this.always = rulebook.table("ranking").stream()
                .flatMap(ranking -> ranking.table().rows().stream())
                .filter(row -> row.meta().enabled()
                        && weight(row, "vendorWeight").compareTo(weight(row, "customerWeight")) > 0)
                .map(RankingWarnings::vendorFirst)
                .toList();
    }

    private static BigDecimal weight(Row row, String term) {
        return row.number(term).orElse(BigDecimal.ZERO);
    }

    private static String vendorFirst(Row row) {
        return "VENDOR_WEIGHT_ABOVE_CUSTOMER: row " + row.rowId() + " of ranking weighs the vendor's gain ("
                + weight(row, "vendorWeight").toPlainString() + ") above the customer's ("
                + weight(row, "customerWeight").toPlainString() + ").";
    }

    /**
     * The warnings of one decision: a vendor that weighs more than the customer, always; levers without effect, where they
     * were met.
     */
    public List<String> of(Collection<Scored> ranked, LocalDate day) {
        Set<String> warnings = new LinkedHashSet<>(always);
        for (Scored scored : ranked) {
            if (scored.score() != null) {
                warnings.addAll(Levers.warnings(scored.score().inputs().levers(), day));
            }
        }
        return List.copyOf(warnings);
    }
}
