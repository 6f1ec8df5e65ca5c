package io.proffer.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an outgoing event tells; the list is closed, so that a subscriber knows what may come. Those of trials, renewal
 * packets, provisioning, the change log, retired offers and skewed experiments are named for subscribers that are written
 * today; nothing sends them yet.
 */
public enum EventType {
    DECISION_MADE,
    PROPOSITION_PROPOSED,
    PROPOSITION_PRESENTED,
    PROPOSITION_ACCEPTED,
    PROPOSITION_DECLINED,
    PROPOSITION_SNOOZED,
    PROPOSITION_EXPIRED,
    PROPOSITION_SUPERSEDED,
    PROPOSITION_WITHDRAWN,
    PROPOSITION_PROVISIONED,
    PROPOSITION_VALUE_CONFIRMED,
    PROPOSITION_VALUE_AT_RISK,
    TRIAL_STARTED,
    TRIAL_ENDING,
    TRIAL_ENDED,
    RENEWAL_PACKET_READY,
    PROVISIONING_REQUESTED,
    PROVISIONING_TASK_DUE,
    PROVISIONING_SLA_BREACHED,
    PROVISIONING_FAILED,
    CARE_ACTION_REQUESTED,
    CTA_REQUESTED,
    BUDGET_THRESHOLD_REACHED,
    BUDGET_EXHAUSTED,
    RULESET_SUBMITTED,
    RULESET_APPROVED,
    RULESET_ACTIVATED,
    RULESET_ROLLED_BACK,
    OFFER_RETIRED,
    CHANGELOG_PUBLISHED,
    EXPERIMENT_SRM_DETECTED;

    private final String code;

    EventType() {
        this.code = "offers." + name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    /** The type as CloudEvents carry it, such as {@code offers.decision.made}. */
    public String code() {
        return code;
    }

    /** The codes of all types. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(EventType::code).toList();
    }

    /** The type of a code, empty when there is none. */
    public static Optional<EventType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
