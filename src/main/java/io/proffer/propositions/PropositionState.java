package io.proffer.propositions;

import java.util.Arrays;
import java.util.List;

/** Where a proposition stands (policy §1.4). */
public enum PropositionState {
    PROPOSED(true),
    PRESENTED(true),
    ENGAGED(true),
    SNOOZED(true),
    PENDING_APPROVAL(true),
    ACCEPTED(false),
    APPROVAL_REJECTED(false),
    ORDERED(false),
    PROVISIONED(false),
    PROVISIONING_FAILED(false),
    CANCELED(false),
    VALUE_CONFIRMED(false),
    VALUE_AT_RISK(false),
    REVERTED(false),
    DECLINED(false),
    DISMISSED(false),
    EXPIRED(false),
    SUPERSEDED(false),
    WITHDRAWN(false),
    /** Held out for measurement; never presented. */
    WITHHELD(false);

    private final boolean open;

    PropositionState(boolean open) {
        this.open = open;
    }

    /** True while the customer may still answer; an account has at most one open proposition of an offer. */
    public boolean isOpen() {
        return open;
    }

    /** The open states. */
    public static List<PropositionState> openStates() {
        return Arrays.stream(values()).filter(PropositionState::isOpen).toList();
    }
}
