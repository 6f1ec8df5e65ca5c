package io.proffer.engine.table;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A column over a set of codes: rows that ask for a code come in with it, rows that forbid it go out with it. */
final class SetColumn implements ColumnIndex {
    private static final int OTHER = 1;

    private final int slot;
    private final CodedScale scale;
    private final long[] whenUnknown;
    private final long[] whenNone;
    private final long[][] asking;
    private final long[][] forbidding;
    private final boolean exact;

    private SetColumn(Term term, List<Condition> cells, CodedScale scale, boolean exact) {
        this.slot = term.slot();
        this.scale = scale;
        this.exact = exact;
        this.whenUnknown = RowBits.where(cells, cell -> open(cell, false));
        this.whenNone = RowBits.where(cells, cell -> open(cell, true) || !exact || forbids(cell));
        this.asking = byClass(cells, false);
        this.forbidding = byClass(cells, true);
    }

    static SetColumn of(Term term, List<Condition> cells) {
        CodedScale scale = CodedScale.of(cells);
        boolean exact = 2L * scale.size() * RowBits.words(cells.size()) <= BUDGET;
        return new SetColumn(term, cells, exact ? scale : CodedScale.of(List.of()), exact);
    }

    private static boolean open(Condition cell, boolean known) {
        return cell.isOpen() || cell instanceof Condition.Known asked && asked.expected() == known;
    }

    private static boolean forbids(Condition cell) {
        return cell instanceof Condition.OneOf oneOf && oneOf.negated();
    }

    private long[][] byClass(List<Condition> cells, boolean negated) {
        long[][] rows = new long[scale.size()][];
        scale.classes().forEach((code, at) -> rows[at] = RowBits.where(cells, names(code, negated)));
        return rows;
    }

    private static Predicate<Condition> names(String code, boolean negated) {
        return cell -> cell instanceof Condition.OneOf oneOf
                && oneOf.negated() == negated
                && oneOf.codes().contains(code);
    }

    @Override
    public long[] rows(Facts facts) {
        @Nullable List<String> codes = facts.codes(slot);
        if (codes == null) {
            return whenUnknown;
        }
        for (int i = 0; i < codes.size(); i++) {
            if (scale.classOf(codes.get(i)) != OTHER) {
                return rows(codes);
            }
        }
        return whenNone;
    }

    private long[] rows(List<String> codes) {
        long[] rows = whenNone.clone();
        for (int i = 0; i < codes.size(); i++) {
            or(rows, asking[scale.classOf(codes.get(i))]);
        }
        for (int i = 0; i < codes.size(); i++) {
            andNot(rows, forbidding[scale.classOf(codes.get(i))]);
        }
        return rows;
    }

    private static void or(long[] rows, long @Nullable [] more) {
        for (int word = 0; more != null && word < rows.length; word++) {
            rows[word] |= more[word];
        }
    }

    private static void andNot(long[] rows, long @Nullable [] fewer) {
        for (int word = 0; fewer != null && word < rows.length; word++) {
            rows[word] &= ~fewer[word];
        }
    }

    @Override
    public boolean exact() {
        return exact;
    }
}
