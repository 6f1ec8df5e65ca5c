package io.proffer.governance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to agree to a change, as {@code offer_governance} says. Several rows may speak of one change; each of them asks
 * by itself, and all of them together are told first.
 *
 * @param approvers roles that any row names
 * @param minApprovals the most people that a single row asks for
 * @param legalReview true when a row asks for the law
 * @param reviewEveryDays how long rows of this kind may stand before somebody looks at them again
 * @param shadowDays how long it should be tried beside the live one
 * @param rows rows of the table that said so
 * @param asked what the table was asked
 * @param demands what each row asks; every one of them has to be met
 */
public record Requirement(
        List<String> approvers,
        int minApprovals,
        boolean legalReview,
        int reviewEveryDays,
        int shadowDays,
        List<String> rows,
        Asked asked,
        List<Demand> demands) {
    /** The role that answers for the law. */
    public static final String LEGAL = "LEGAL";

    /** Copies the lists. One that was kept before its demands were told apart is a single demand. */
    public Requirement {
        approvers = List.copyOf(approvers);
        rows = List.copyOf(rows);
        demands = demands == null
                ? List.of(new Demand(approvers, minApprovals, legalReview, rows))
                : List.copyOf(demands);
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

    /**
     * What has to be met by itself.
     *
     * @param approvers roles that may agree
     * @param minApprovals how many people, each in a role of its own
     * @param legalReview true when one of them must agree for LEGAL
     * @param rows the row of the table that asks, none where no row answers
     */
    public record Demand(List<String> approvers, int minApprovals, boolean legalReview, List<String> rows) {
        /** Copies the lists. */
        public Demand {
            approvers = List.copyOf(approvers);
            rows = List.copyOf(rows);
        }

        /** True when these are enough: different people in different roles, LEGAL among them when the law is asked. */
        public boolean isMetBy(List<Approval> approvals) {
            List<Approval> counting = approvals.stream()
                    .filter(each -> approvers.contains(each.role()))
                    .toList();
            long people = counting.stream().map(Approval::by).distinct().count();
            long roles = counting.stream().map(Approval::role).distinct().count();
            boolean legal = !legalReview
                    || counting.stream().anyMatch(each -> each.role().equals(LEGAL));
            return Math.min(people, roles) >= minApprovals && legal;
        }
    }

    /** True when each demand is met by these. */
    public boolean isMetBy(List<Approval> approvals) {
        return demands.stream().allMatch(demand -> demand.isMetBy(approvals));
    }

    /** Roles that nobody has agreed in yet and that a demand still waits for, in the order of the table. */
    public List<String> open(List<Approval> approvals) {
        List<Demand> waiting =
                demands.stream().filter(demand -> !demand.isMetBy(approvals)).toList();
        return approvers.stream()
                .filter(role -> waiting.stream().anyMatch(demand -> demand.approvers.contains(role)))
                .filter(role -> approvals.stream().noneMatch(each -> each.role().equals(role)))
                .toList();
    }
}
