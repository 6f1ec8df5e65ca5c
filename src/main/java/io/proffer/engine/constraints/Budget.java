package io.proffer.engine.constraints;

import io.proffer.engine.account.Account;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget: a row of {@code budgets}.
 *
 * @param key budget key, such as {@code LOYALTY_Q}
 * @param kind what is counted
 * @param unit currency code of money, {@code slots} of a count, {@code hours}
 * @param dimension what it is divided by, null when it is one for all
 * @param limit how much there is in a period, in the unit: major units of money
 * @param each how much one proposition takes of a count or of hours
 * @param period how long it has to last
 * @param reserveOn event on which a proposition's share is reserved
 * @param alertAtPct shares of the limit, in percent, at which somebody is told
 * @param onExhausted what happens when a proposition asks for more than is left
 * @param row the row
 */
public record Budget(
        String key,
        Kind kind,
        String unit,
        @Nullable String dimension,
        BigDecimal limit,
        BigDecimal each,
        BudgetPeriod period,
        ReserveOn reserveOn,
        List<Integer> alertAtPct,
        OnExhausted onExhausted,
        RowRef row) {
    /** Dimension of a budget that is not divided. */
    public static final String UNDIVIDED = "*";

    private static final String NOT_KNOWN = "UNKNOWN";

    /** What a budget counts. */
    public enum Kind {
        /** What is taken off prices. */
        MONEY,
        /** Propositions. */
        COUNT,
        /** Hours of people. */
        HOURS
    }

    /** The event of a proposition on which its share is reserved. */
    public enum ReserveOn {
        /** A decision proposes it. */
        PROPOSED,
        /** The customer sees it. */
        PRESENTED,
        /** A reward is handed out. */
        ISSUED,
        /** An order is approved. */
        APPROVED
    }

    /** What happens when a proposition asks for more than is left. */
    public enum OnExhausted {
        /** It is not proposed. */
        BLOCK,
        /** It is proposed with what costs no money, or not at all. */
        DOWNGRADE_TO_NON_PRICE,
        /** It is proposed, and somebody must approve. */
        REQUIRE_APPROVAL,
        /** The best ranked are proposed as long as something is left. */
        BLOCK_LOWEST_SCORE
    }

    /** Copies the list. */
    public Budget {
        alertAtPct = List.copyOf(alertAtPct);
    }

    static Budget of(Row row, RowRef ref) {
        Kind kind = Kind.valueOf(row.code("budgetKind").orElseThrow());
        return new Budget(
                row.code("budgetKey").orElseThrow(),
                kind,
                switch (kind) {
                    case MONEY -> row.code("currency").orElseThrow();
                    case COUNT -> "slots";
                    case HOURS -> "hours";
                },
                row.code("dimension").orElse(null),
                row.number("budgetLimit").orElseThrow(),
                row.number("amountEach").orElse(BigDecimal.ONE),
                BudgetPeriod.valueOf(row.code("budgetPeriod").orElseThrow()),
                ReserveOn.valueOf(row.code("reserveOn").orElseThrow()),
                row.codes("alertAtPct").stream().map(Integer::valueOf).toList(),
                OnExhausted.valueOf(row.code("onExhausted").orElseThrow()),
                ref);
    }

    /** The part of the budget an account draws on; accounts of which the part is not known share one. */
    String part(Account account) {
        if (dimension == null) {
            return UNDIVIDED;
        }
        String part = switch (dimension) {
            case "TERRITORY" -> account.territory();
            case "REGION" -> account.region();
            case "CSM" -> account.csmId();
            default -> account.segment() == null ? null : account.segment().name();
        };
        return part == null ? NOT_KNOWN : part;
    }
}
