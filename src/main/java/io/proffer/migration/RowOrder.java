package io.proffer.migration;

import io.proffer.engine.table.grammar.RawCell;
import io.proffer.migration.sheet.ColumnKind;
import io.proffer.migration.sheet.Declined;
import io.proffer.migration.sheet.NativeColumn;
import io.proffer.migration.sheet.NativeTable;
import io.proffer.migration.words.CellWords;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** In which order rows answer, and whether only the first does. */
final class RowOrder {
    private RowOrder() {}

    /** True when all rules are in one activation group, of which only the first fires. */
    static boolean isFirst(NativeTable table) {
        Optional<NativeColumn> group = table.first(ColumnKind.ACTIVATION_GROUP);
        if (group.isEmpty() || table.rows().isEmpty()) {
            return false;
        }
        Set<String> groups = table.rows().stream()
                .map(row -> table.at(row, group.get()).shown().strip())
                .collect(Collectors.toSet());
        return groups.size() == 1 && !groups.contains("");
    }

    /** The rules, of an activation group those of a higher priority first. */
    static List<Integer> rows(NativeTable table) {
        Optional<NativeColumn> priority = table.first(ColumnKind.PRIORITY);
        if (priority.isEmpty() || !isFirst(table)) {
            return table.rows();
        }
        return table.rows().stream()
                .sorted(Comparator.comparing((Integer row) -> priority(table.at(row, priority.get())))
                        .reversed())
                .toList();
    }

    private static BigDecimal priority(RawCell cell) {
        try {
            String text = cell instanceof RawCell.Blank ? "0" : CellWords.text(cell);
            return CellWords.isNumber(text) ? new BigDecimal(text) : BigDecimal.ZERO;
        } catch (Declined none) {
            return BigDecimal.ZERO;
        }
    }
}
