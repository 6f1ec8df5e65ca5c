package io.proffer.engine.treatment.delivery;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done once a proposition is accepted, and what help may be booked with it.
 *
 * @param changeType TIER_CHANGE, SEAT, ADDON, BILLING_SWITCH, TERM, TRIAL or NONE
 * @param roadmap what moves, null when nothing is known of it
 * @param tasks what is to be done, in table order
 * @param services help that may be booked, in table order
 */
public record Delivery(
        String changeType, @Nullable Roadmap roadmap, List<ProvisioningTask> tasks, List<ServiceOption> services) {

    /** Copies the lists. */
    public Delivery {
        tasks = List.copyOf(tasks);
        services = List.copyOf(services);
    }

    /**
     * What moves when the plan changes.
     *
     * @param dataMigration AUTO, ASSISTED or NONE
     * @param steps in words, null when nothing moves
     * @param expectedDowntimeMin minutes people wait, null when not said
     * @param rollback the way back, null when not said
     * @param ref row behind it
     */
    public record Roadmap(
            String dataMigration,
            @Nullable String steps,
            @Nullable Integer expectedDowntimeMin,
            @Nullable String rollback,
            RowRef ref) {}

    /**
     * Something to be done after acceptance (DT-19).
     *
     * @param key stable key, such as {@code SWITCH_PLAN}
     * @param slaHours hours from acceptance within which it is done
     * @param automated true when no person is needed
     * @param ownerRole who answers for it
     * @param breachAction what happens when it is late
     * @param ref row behind it
     */
    public record ProvisioningTask(
            String key, BigDecimal slaHours, boolean automated, String ownerRole, String breachAction, RowRef ref) {}

    /**
     * Help that may be booked.
     *
     * @param key stable key, such as {@code CONSULT_SESSION}
     * @param name name for people
     * @param description what one gets
     * @param price once, zero when it is free
     * @param optional true when the customer may do without
     * @param ref row behind it
     */
    public record ServiceOption(
            String key, String name, String description, Money price, boolean optional, RowRef ref) {}
}
