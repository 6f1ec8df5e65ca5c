package io.proffer.engine.pricing.rule;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import io.proffer.engine.pricing.rule.Grant.Approval;
import io.proffer.engine.pricing.rule.Grant.Part;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How discounts stand together (DT-13).
 *
 * <p>The row is found by what is combined, and by what the discounts come to before any limit. {@code ADD} sums them,
 * {@code BEST_FOR_CUSTOMER} keeps the larger, {@code REPLACE} lets the exception take every other's place, each held to
 * the row's maximum; {@code NONE} puts nothing on top of the grid. A sum beyond the ladder is held to its highest step;
 * an exception that no row speaks of is nobody's to approve, and the grid stands alone. The grid itself is the published
 * price and is never lowered.
 */
public final class DiscountControls {
    /** Its table. */
    public static final String TABLE = "discount_controls";

    private final Optional<TableEvaluator> table;
    private final PriceFacts facts;

    /** The controls of a rulebook. */
    public DiscountControls(Rulebook rulebook, PriceFacts facts) {
        this.table = rulebook.table(TABLE);
        this.facts = facts;
    }

    /** What may be put beside the grid. */
    public enum Kind {
        /** Nothing. */
        GRID("GRID"),
        /** A loyalty reward. */
        LOYALTY("GRID+LOYALTY"),
        /** A bundle discount. */
        PROMO("GRID+PROMO"),
        /** A discount someone asked for. */
        EXCEPTION("EXCEPTION");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /**
     * The discounts that stand; the sheet is written over.
     *
     * @param grid what the grid grants
     * @param extra what would come beside it, null for nothing
     */
    public Grant combine(Facts sheet, Kind kind, Grant grid, @Nullable Part extra) {
        BigDecimal asked = extra == null ? BigDecimal.ZERO : extra.pct();
        BigDecimal sum = kind == Kind.EXCEPTION ? asked : grid.pct().add(asked);
        if (table.isEmpty() || !grid.unknown().isEmpty() || sum.signum() == 0) {
            return grid;
        }
        TableEvaluator controls = table.get();
        facts.discount(sheet, kind.code, sum);
        Row row = controls.first(sheet);
        if (row == null && extra != null && kind != Kind.EXCEPTION) {
            row = heldRow(controls, sheet, kind, sum);
        }
        List<Term> open = extra == null ? List.of() : openAbove(controls, sheet, row);
        if (!open.isEmpty()) {
            return Grant.unknown(open);
        }
        return row == null ? grid : standing(controls, row, grid, extra);
    }

    /** Beyond the ladder its highest step answers, so that more volume never costs a discount. */
    private @Nullable Row heldRow(TableEvaluator controls, Facts sheet, Kind kind, BigDecimal sum) {
        List<BigDecimal> steps = controls.table().rows().stream()
                .flatMap(row -> row.number("maxCombinedPct").stream())
                .filter(most -> most.compareTo(sum) < 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (BigDecimal step : steps) {
            facts.discount(sheet, kind.code, step);
            Row row = controls.first(sheet);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** A row above that an unknown fact leaves open might forbid what this one allows. */
    private static List<Term> openAbove(TableEvaluator controls, Facts sheet, @Nullable Row hit) {
        int before = hit == null ? Integer.MAX_VALUE : hit.number();
        List<NearMiss> open = controls.undecided(sheet).stream()
                .filter(miss -> miss.row().number() < before)
                .toList();
        return DiscountGrid.unknownTerms(open);
    }

    private static Grant standing(TableEvaluator controls, Row row, Grant grid, @Nullable Part extra) {
        BigDecimal most = row.number("maxCombinedPct").orElse(BigDecimal.ZERO);
        List<Part> parts = extra == null ? grid.parts() : parts(stacking(row), grid, extra, most);
        BigDecimal pct = parts.stream().map(Part::pct).reduce(BigDecimal.ZERO, BigDecimal::add);
        Approval approval = new Approval(
                row.code("approval").orElse("AUTO"),
                row.number("slaHours").orElse(BigDecimal.ZERO),
                RowRef.of(controls.table(), row));
        return new Grant(pct, parts, List.of(), approval);
    }

    private static String stacking(Row row) {
        return row.code("stacking").orElse("NONE");
    }

    private static List<Part> parts(String stacking, Grant grid, Part extra, BigDecimal most) {
        return switch (stacking) {
            case "ADD" -> added(grid, extra, most.subtract(grid.pct()));
            case "BEST_FOR_CUSTOMER" -> {
                Part held = held(extra, most);
                yield held.pct().compareTo(grid.pct()) > 0 ? List.of(held) : grid.parts();
            }
            case "REPLACE" -> List.of(held(extra, most));
            default -> grid.parts();
        };
    }

    private static List<Part> added(Grant grid, Part extra, BigDecimal room) {
        Part held = held(extra, room);
        if (held.pct().signum() <= 0) {
            return grid.parts();
        }
        List<Part> parts = new ArrayList<>(grid.parts());
        parts.add(held);
        return parts;
    }

    private static Part held(Part part, BigDecimal most) {
        return part.pct().compareTo(most) <= 0
                ? part
                : new Part(most, part.row(), part.reason() + ", held to what discounts may come to together");
    }
}
