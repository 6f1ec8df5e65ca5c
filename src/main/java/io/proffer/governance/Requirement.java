package io.proffer.governance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to agree to a change, as {@code offer_governance} says.
 *
 * @param approvers roles that may agree
 * @param minApprovals how many people, each in a role of its own
 * @param legalReview true when one of them must agree for LEGAL
 * @param reviewEveryDays how long rows of this kind may stand before somebody looks at them again
 * @param shadowDays how long it should be tried beside the live one
 * @param rows rows of the table that said so
 * @param asked what the table was asked
 */
public record Requirement(
        List<String> approvers,
        int minApprovals,
        boolean legalReview,
        int reviewEveryDays,
        int shadowDays,
        List<String> rows,
        Asked asked) {
    /** The role that answers for the law. */
    public static final String LEGAL = "LEGAL";

    /** Copies the lists. */
    public Requirement {
        approvers = List.copyOf(approvers);
        rows = List.copyOf(rows);
    }

    /**
     * What the table was asked about a change.
     *
     * @param families families of the offers it touches, none when it names none
     * @param maxDiscountPct largest discount in a row it touches, 0 when there is none
     * @param simulatedReach accounts whose answer changes, null when nobody simulated it
     */
    public record Asked(
            List<String> families,
            BigDecimal maxDiscountPct,
            @Nullable Long simulatedReach) {
        /** Copies the list. */
        public Asked {
            families = List.copyOf(families);
        }
    }

    /** True when these are enough: different people in different roles, LEGAL among them when the law is asked. */
    public boolean isMetBy(List<Approval> approvals) {
        List<Approval> counting = approvals.stream()
                .filter(each -> approvers.contains(each.role()))
                .toList();
        long people = counting.stream().map(Approval::by).distinct().count();
        long roles = counting.stream().map(Approval::role).distinct().count();
        boolean legal =
                !legalReview || counting.stream().anyMatch(each -> each.role().equals(LEGAL));
        return Math.min(people, roles) >= minApprovals && legal;
    }

    /** Roles that nobody has agreed in yet, in the order of the table. */
    public List<String> open(List<Approval> approvals) {
        return approvers.stream()
                .filter(role -> approvals.stream().noneMatch(each -> each.role().equals(role)))
                .toList();
    }
}
