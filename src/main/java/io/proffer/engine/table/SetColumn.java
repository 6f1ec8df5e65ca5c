package io.proffer.engine.table;

import io.proffer.engine.context.FactClasses;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A column over a set of codes: rows that ask for a code come in with it, rows that forbid it go out with it. */
final class SetColumn implements ColumnIndex {
    private final int slot;
    private final FactClasses classes;
    private final long[] whenUnknown;
    private final long[] whenNone;
    /** By shared class: the rows that ask for a code, none where this column does not name it. */
    private final long[][] asking;

    private final long[][] forbidding;
    private final boolean forbids;
    private final boolean exact;

    private SetColumn(Term term, List<Condition> cells, SharedScales shared, boolean exact) {
        this.slot = term.slot();
        this.classes = shared;
        this.exact = exact;
        this.whenUnknown = RowBits.where(cells, cell -> open(cell, false));
        this.whenNone = RowBits.where(cells, cell -> open(cell, true) || !exact || forbids(cell));
        this.forbids = exact && cells.stream().anyMatch(SetColumn::forbids);
        CodedScale codes = (CodedScale) shared.of(term);
        this.asking = byClass(cells, false, codes);
        this.forbidding = byClass(cells, true, codes);
    }

    static SetColumn of(Term term, List<Condition> cells, SharedScales shared) {
        CodedScale scale = CodedScale.of(cells);
        boolean exact = 2L * scale.size() * RowBits.words(cells.size()) <= BUDGET;
        return new SetColumn(term, cells, shared, exact);
    }

    private static boolean open(Condition cell, boolean known) {
        return cell.isOpen() || cell instanceof Condition.Known asked && asked.expected() == known;
    }

    private static boolean forbids(Condition cell) {
        return cell instanceof Condition.OneOf oneOf && oneOf.negated();
    }

    private long[][] byClass(List<Condition> cells, boolean negated, CodedScale codes) {
        long[] none = new long[RowBits.words(cells.size())];
        long[][] rows = new long[codes.size()][];
        Arrays.fill(rows, none);
        if (exact) {
            Set<String> named = CodedScale.of(cells).classes().keySet();
            named.forEach(code -> rows[codes.classOf(code)] = RowBits.where(cells, names(code, negated)));
        }
        return rows;
    }

    private static Predicate<Condition> names(String code, boolean negated) {
        return cell -> cell instanceof Condition.OneOf oneOf
                && oneOf.negated() == negated
                && oneOf.codes().contains(code);
    }

    @Override
    public long[] rows(Facts facts) {
        int @Nullable [] members = facts.membersIn(classes, slot);
        if (members == null) {
            return whenUnknown;
        }
        if (members.length == 0) {
            return whenNone;
        }
        long[] rows = new long[whenNone.length];
        for (int word = 0; word < rows.length; word++) {
            rows[word] = rows(members, word);
        }
        return rows;
    }

    @Override
    public long narrow(long[] passing, Facts facts) {
        int @Nullable [] members = facts.membersIn(classes, slot);
        long left = 0;
        for (int word = 0; word < whenNone.length; word++) {
            passing[word] &= members == null ? whenUnknown[word] : rows(members, word);
            left |= passing[word];
        }
        return left;
    }

    private long rows(int[] members, int word) {
        long rows = whenNone[word];
        for (int member : members) {
            rows |= asking[member][word];
        }
        if (forbids) {
            for (int member : members) {
                rows &= ~forbidding[member][word];
            }
        }
        return rows;
    }

    @Override
    public boolean exact() {
        return exact;
    }
}
