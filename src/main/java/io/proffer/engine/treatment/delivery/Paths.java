package io.proffer.engine.treatment.delivery;

import io.proffer.engine.context.Facts;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.treatment.content.Sheets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers how an offer may be shown in a placement (DT-20). Made once for a rulebook. */
public final class Paths {
    private static final String FAMILY = "family";

    private final AskedTable table;
    private final Map<Row, Path> paths = new IdentityHashMap<>();

    /** The paths of a rulebook. */
    public Paths(Rulebook rulebook) {
        this.table = AskedTable.of(rulebook, "placement_and_path");
        table.liveRows().forEach(row -> paths.put(row, path(row)));
    }

    private Path path(Row row) {
        return new Path(
                Sheets.text(row, "fulfilmentPath"),
                Sheets.text(row, "intrusivenessMax"),
                row.yes("csmNotifyFirst"),
                table.ref(row));
    }

    /** True when the rulebook says where offers may be shown; otherwise every place is open and no path is known. */
    public boolean decide() {
        return table.exists();
    }

    /** The path for facts that speak of an offer, a placement and an audience; null when no row lets it be shown. */
    public @Nullable Path find(Facts facts) {
        Row row = table.first(facts);
        return row == null ? null : paths.get(row);
    }

    /** The row of its family that came closest to letting it be shown: no offer changes its family. */
    public Optional<NearMiss> nearest(Facts facts) {
        return table.nearest(facts, FAMILY);
    }
}
