package io.proffer.engine.treatment.delivery;

import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.context.asked.PresentationFacts;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.treatment.content.Sheets;
import io.proffer.engine.treatment.content.Showing;
import io.proffer.engine.treatment.content.Slot;
import io.proffer.engine.treatment.delivery.Delivery.ProvisioningTask;
import io.proffer.engine.treatment.delivery.Delivery.Roadmap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is done once a proposition is accepted. Made once for a rulebook. */
public final class Deliveries {
    private final AskedTable roadmaps;
    private final AskedTable tasks;
    private final Map<Row, Roadmap> roadmapOf = new IdentityHashMap<>();
    private final Map<Row, ProvisioningTask> taskOf = new IdentityHashMap<>();
    private final Services services;

    /** The deliveries of a rulebook. */
    public Deliveries(Rulebook rulebook) {
        this.roadmaps = AskedTable.of(rulebook, "migration_roadmaps");
        this.tasks = AskedTable.of(rulebook, "provisioning_sla");
        this.services = new Services(rulebook);
        roadmaps.liveRows().forEach(row -> roadmapOf.put(row, roadmap(row)));
        tasks.liveRows().forEach(row -> taskOf.put(row, task(row)));
    }

    private Roadmap roadmap(Row row) {
        return new Roadmap(
                Sheets.text(row, "dataMigration"),
                row.code("migrationSteps").orElse(null),
                row.number("expectedDowntimeMin").map(BigDecimal::intValue).orElse(null),
                row.code("rollback").orElse(null),
                roadmaps.ref(row));
    }

    private ProvisioningTask task(Row row) {
        return new ProvisioningTask(
                Sheets.text(row, "taskKey"),
                row.number("slaHours").orElse(BigDecimal.ZERO),
                row.yes("automated"),
                Sheets.text(row, "ownerRole"),
                Sheets.text(row, "breachAction"),
                tasks.ref(row));
    }

    /**
     * What is done on a path. Care and education change nothing, so that nothing is provisioned for them.
     *
     * @param path how it is fulfilled, null when not known
     */
    public Delivery of(Showing showing, @Nullable Path path) {
        String change = changeType(showing.candidate().offer().family());
        if (!showing.candidate().offer().isCommercial()) {
            return new Delivery(change, null, List.of(), services.of(showing));
        }
        String fulfilment = path == null ? null : path.fulfilmentPath();
        showing.snapshot().bind("presentation", PresentationFacts.delivery(fulfilment, change, null));
        Row row = roadmaps.first(showing.facts());
        Roadmap roadmap = row == null ? null : roadmapOf.get(row);
        String migration = roadmap == null ? null : roadmap.dataMigration();
        showing.figures().put(Slot.EXPECTED_DOWNTIME, roadmap == null ? null : roadmap.expectedDowntimeMin());
        showing.snapshot().bind("presentation", PresentationFacts.delivery(fulfilment, change, migration));
        return new Delivery(change, roadmap, tasks(showing), services.of(showing));
    }

    private List<ProvisioningTask> tasks(Showing showing) {
        List<ProvisioningTask> found = new ArrayList<>(1);
        for (Row row : tasks.hits(showing.facts())) {
            ProvisioningTask task = taskOf.get(row);
            if (task != null) {
                found.add(task);
            }
        }
        return found;
    }

    private static String changeType(OfferFamily family) {
        return switch (family) {
            case UPGRADE, BUNDLE -> "TIER_CHANGE";
            case SEAT -> "SEAT";
            case ADDON -> "ADDON";
            case BILLING_SWITCH -> "BILLING_SWITCH";
            case LOYALTY, RENEWAL -> "TERM";
            case TRIAL -> "TRIAL";
            case ADVOCACY, REWARD, CARE, EDUCATION -> "NONE";
        };
    }
}
