package io.proffer.engine.treatment.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A figure a text may name in braces. The vocabulary lists the same names; a text with any other is refused on load. */
public enum Slot {
    /** Seats the offer adds. */
    SEATS_DELTA("seatsDelta"),
    /** Seats licensed today. */
    SEATS_LICENSED("seatsLicensed"),
    /** Seats after the change. */
    SEATS_AFTER("seatsAfter"),
    /** Seats used in the last 30 days. */
    ACTIVE_SEATS("activeSeats"),
    /** Invited people who wait. */
    PENDING_INVITES("pendingInvites"),
    /** Growth of seats in 90 days, percent. */
    SEAT_GROWTH("seatGrowth90dPct"),
    /** Full months as a customer. */
    TENURE_MONTHS("tenureMonths"),
    /** Name of today's plan. */
    PLAN_NAME("planName"),
    /** Name of the plan after the change. */
    TARGET_PLAN_NAME("targetPlanName"),
    /** Length of the trial in days. */
    TRIAL_DAYS("trialDays"),
    /** Price of the first year above what is paid now. */
    INCREMENTAL_YEAR1("incrementalYear1"),
    /** Price of a year above what is paid now, once a ramp is over; not known without a ramp. */
    INCREMENTAL_AFTER_RAMP("incrementalAfterRamp"),
    /** Months of a ramp, after which the whole price is paid; not known without a ramp. */
    RAMP_MONTHS("rampMonths"),
    /** What is saved in a year. */
    SAVINGS("savings"),
    /** What is saved, percent. */
    SAVINGS_PCT("savingsPct"),
    /** Days in which the customer may step back. */
    STEP_DOWN_DAYS("stepDownDays"),
    /** Return of the cautious case, percent. */
    ROI_LOW("roiPct.low"),
    /** Return of the expected case, percent. */
    ROI_BASE("roiPct.base"),
    /** Return of the hopeful case, percent. */
    ROI_HIGH("roiPct.high"),
    /** Months to pay back in the cautious case. */
    PAYBACK_LOW("paybackMonths.low"),
    /** Months to pay back in the expected case. */
    PAYBACK_BASE("paybackMonths.base"),
    /** Months to pay back in the hopeful case. */
    PAYBACK_HIGH("paybackMonths.high"),
    /** Minutes people wait during the move. */
    EXPECTED_DOWNTIME("expectedDowntimeMin");

    private static final Map<String, Slot> BY_NAME = new HashMap<>();

    static {
        for (Slot slot : values()) {
            BY_NAME.put(slot.name, slot);
        }
    }

    private final String name;

    Slot(String name) {
        this.name = name;
    }

    /** The name as texts write it. */
    public String key() {
        return name;
    }

    /** The slot of a name, empty when there is none. */
    public static Optional<Slot> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
