package io.proffer.engine.pricing.rule;

import io.proffer.engine.table.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A price that rises in steps to its full amount: in each phase a percentage of the full price is paid, then all of it.
 *
 * @param phases in order, without the last, open one
 */
public record Ramp(List<Phase> phases) {
    /** No ramp: the full price from the first day. */
    public static final Ramp NONE = new Ramp(List.of());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A phase.
     *
     * @param pct percent of the full price, 0 to 100
     * @param months its length, at least 1
     */
    public record Phase(BigDecimal pct, int months) {}

    /** The ramp of a row of the guard; empty when its two cells do not fit each other. */
    static Optional<Ramp> of(Row row) {
        List<String> pcts = row.codes("rampPct");
        List<String> months = row.codes("rampMonths");
        if (pcts.isEmpty() || pcts.size() != months.size()) {
            return Optional.empty();
        }
        List<Phase> phases = new ArrayList<>(pcts.size());
        for (int i = 0; i < pcts.size(); i++) {
            Optional<Phase> phase = phase(pcts.get(i).trim(), months.get(i).trim());
            if (phase.isEmpty()) {
                return Optional.empty();
            }
            phases.add(phase.get());
        }
        return Optional.of(new Ramp(List.copyOf(phases)));
    }

    private static Optional<Phase> phase(String pct, String months) {
        if (!pct.matches("\\d{1,3}(\\.\\d{1,2})?") || !months.matches("[1-9]\\d{0,2}")) {
            return Optional.empty();
        }
        BigDecimal share = new BigDecimal(pct);
        return share.compareTo(HUNDRED) > 0
                ? Optional.empty()
                : Optional.of(new Phase(share, Integer.parseInt(months)));
    }
}
