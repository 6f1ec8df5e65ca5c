package io.proffer.signals;

import org.jspecify.annotations.Nullable;

/** What other systems may report; the list is closed. */
public enum SignalType {
    LIMIT_WARNING("limit.warning", false, "featureKey"),
    LIMIT_REACHED("limit.reached", true, "featureKey"),
    FEATURE_GATE_HIT("feature.gate.hit", true, "featureKey"),
    SEAT_INVITE_BLOCKED("seat.invite.blocked", true, null),
    MILESTONE_REACHED("milestone.reached", true, "milestoneKey"),
    CHAMPION_LEFT("champion.left", true, null),
    USAGE_DROP("usage.drop", true, null),
    TICKET_ESCALATED("ticket.escalated", true, null),
    NPS_DETRACTOR("nps.detractor", true, null),
    INTEGRATION_ATTEMPTED("integration.attempted", true, "integrationKey"),
    PRICING_PAGE_VIEWED("pricing.page.viewed", false, null),
    RENEWAL_WINDOW_OPENED("renewal.window.opened", true, null),
    TRIAL_GOAL_MET("trial.goal.met", false, null),
    NOTE_ADDED("note.added", true, null);

    private final String code;
    private final boolean decides;
    private final @Nullable String required;

    SignalType(String code, boolean decides, @Nullable String required) {
        this.code = code;
        this.decides = decides;
        this.required = required;
    }

    /** The type as events carry it, such as {@code feature.gate.hit}. */
    public String code() {
        return code;
    }

    /** True when the account is decided on again. */
    public boolean decides() {
        return decides;
    }

    /** The member of {@code data} without which it means nothing, null when there is none. */
    @Nullable
    String required() {
        return required;
    }

    /** The code, as a reader of documents compares it. */
    @Override
    public String toString() {
        return code;
    }
}
