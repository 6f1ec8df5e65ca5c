package io.proffer.rulesets.tables;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.Condition.Is;
import io.proffer.engine.table.Condition.Known;
import io.proffer.engine.table.Condition.OneOf;
import io.proffer.engine.table.Condition.Within;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that one account can match at once where the hit policy forbids it. Exact, column by column. */
final class Overlaps {
    private final SourcedTable sourced;
    private final List<Column> inputs;

    private Overlaps(SourcedTable sourced) {
        this.sourced = sourced;
        this.inputs = sourced.table().inputs();
    }

    /**
     * A fault for each row that overlaps one above it: any in a UNIQUE table, a disagreeing one in an ANY table. A table
     * without conditions, such as one of the catalogue, is a list and has no overlaps.
     */
    static List<FileFault> of(SourcedTable table) {
        if (table.table().inputs().isEmpty()) {
            return List.of();
        }
        return switch (table.table().hitPolicy()) {
            case UNIQUE, ANY -> new Overlaps(table).faults();
            case FIRST, COLLECT, PRIORITY -> List.of();
        };
    }

    private List<FileFault> faults() {
        List<FileFault> faults = new ArrayList<>();
        List<Row> rows = sourced.liveRows();
        for (int later = 1; later < rows.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (collide(rows.get(earlier), rows.get(later))) {
                    faults.add(fault(rows.get(earlier), rows.get(later)));
                    break;
                }
            }
        }
        return faults;
    }

    private FileFault fault(Row earlier, Row later) {
        boolean unique = sourced.table().hitPolicy() == HitPolicy.UNIQUE;
        String message = "Row " + later.rowId() + " overlaps row " + earlier.rowId() + " (row " + earlier.number()
                + "): an account can match both"
                + (unique ? "" : ", and they do not say the same")
                + ". Narrow one of them, or choose hit policy FIRST.";
        return sourced.fault(later, "", "OVERLAP", message);
    }

    private boolean collide(Row one, Row other) {
        if (sourced.table().hitPolicy() == HitPolicy.ANY && one.outputs().equals(other.outputs())) {
            return false;
        }
        for (int i = 0; i < inputs.size(); i++) {
            Condition first = one.conditions().get(i).condition();
            Condition second = other.conditions().get(i).condition();
            if (!meet(inputs.get(i).term(), first, second)) {
                return false;
            }
        }
        return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
    }

    private static boolean startsBeforeEndOf(Row one, Row other) {
        @Nullable LocalDate start = one.meta().validFrom();
        @Nullable LocalDate end = other.meta().validTo();
        return start == null || end == null || !start.isAfter(end);
    }

    /** True when some fact, an unknown one included, meets both. */
    private static boolean meet(Term term, Condition one, Condition other) {
        if (one.isOpen() || other.isOpen()) {
            return true;
        }
        if (one instanceof Known known) {
            return other instanceof Known same ? known.expected() == same.expected() : known.expected();
        }
        if (other instanceof Known known) {
            return known.expected();
        }
        if (one instanceof Is yes && other instanceof Is same) {
            return yes.expected() == same.expected();
        }
        if (one instanceof Within within && other instanceof Within same) {
            return intersect(within, same);
        }
        return !(one instanceof OneOf codes && other instanceof OneOf same) || share(term, codes, same);
    }

    private static boolean intersect(Within one, Within other) {
        return one.intervals().stream()
                .anyMatch(a -> other.intervals().stream().anyMatch(b -> a.low() <= b.high() && b.low() <= a.high()));
    }

    private static boolean share(Term term, OneOf one, OneOf other) {
        boolean set = term.type() == TermType.CODES;
        if (one.negated() && other.negated()) {
            return set || someValueOutside(term, one.codes(), other.codes());
        }
        if (one.negated() || other.negated()) {
            Set<String> wanted = one.negated() ? other.codes() : one.codes();
            Set<String> barred = one.negated() ? one.codes() : other.codes();
            return !barred.containsAll(wanted);
        }
        return set || one.codes().stream().anyMatch(other.codes()::contains);
    }

    private static boolean someValueOutside(Term term, Set<String> one, Set<String> other) {
        return term.values().isEmpty()
                || term.values().stream().anyMatch(code -> !one.contains(code) && !other.contains(code));
    }
}
