package io.proffer.engine.pricing.rule;

import io.proffer.engine.context.Term;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The discounts that stand on a purchase.
 *
 * @param pct percent off the list price in all, 0 for none
 * @param parts where it comes from, summing to {@code pct}; empty for none
 * @param unknown terms without which no row can be chosen; then nothing is granted
 * @param approval who must agree
 */
public record Grant(BigDecimal pct, List<Part> parts, List<Term> unknown, Approval approval) {
    /** No discount. */
    public static final Grant NONE = new Grant(BigDecimal.ZERO, List.of(), List.of(), Approval.AUTO);

    /**
     * One discount.
     *
     * @param pct percentage points off the list price
     * @param row row that grants it, null when it was promised earlier
     * @param reason for people
     */
    public record Part(BigDecimal pct, @Nullable RowRef row, String reason) {}

    /**
     * Who must agree.
     *
     * @param level AUTO, CSM_MANAGER, DEAL_DESK or CRO_AND_CFO
     * @param slaHours hours within which they answer, 0 when nobody is asked
     * @param row row that asks for it, null for none
     */
    public record Approval(
            String level, BigDecimal slaHours, @Nullable RowRef row) {
        /** Nobody needs to be asked. */
        public static final Approval AUTO = new Approval("AUTO", BigDecimal.ZERO, null);

        /** True when a person must agree. */
        public boolean isRequired() {
            return !level.equals("AUTO");
        }
    }

    /** Copies the lists. */
    public Grant {
        parts = List.copyOf(parts);
        unknown = List.copyOf(unknown);
    }

    /** One discount that needs nobody's approval. */
    static Grant of(Part part) {
        return new Grant(part.pct(), List.of(part), List.of(), Approval.AUTO);
    }

    /** What cannot be granted because facts are not known. */
    static Grant unknown(List<Term> terms) {
        return new Grant(BigDecimal.ZERO, List.of(), terms, Approval.AUTO);
    }
}
