package io.proffer.store;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that were asked for; what was not asked for is not in it. */
public final class Filter {
    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final Parameters parameters = new Parameters();

    /** Adds a condition on a value, unless there is none. */
    public Filter when(@Nullable Object value, String condition, String name) {
        if (value != null) {
            conditions.add(condition);
            parameters.and(name, value);
        }
        return this;
    }

    /** Adds the place where the last page ended, unless this is the first. */
    public Filter after(@Nullable Cursor cursor, String condition) {
        if (cursor != null) {
            when(cursor.at(), condition, "at");
            parameters.and("id", cursor.id());
        }
        return this;
    }

    /** The conditions. */
    public String text() {
        return String.join(" and ", conditions);
    }

    /** The values they ask for. */
    public Parameters parameters() {
        return parameters;
    }

    /** At most so many rows, and the cursor of the next page when there were more. */
    public record Cut<R>(List<R> rows, @Nullable String next) {
        /** Cuts rows of which one more than the limit was read. */
        public static <R> Cut<R> of(List<R> rows, int limit, Function<R, String> end) {
            if (rows.size() <= limit) {
                return new Cut<>(rows, null);
            }
            return new Cut<>(rows.subList(0, limit), end.apply(rows.get(limit - 1)));
        }
    }
}
