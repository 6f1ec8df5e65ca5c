package io.proffer.engine.memory;

/** What happened to a proposition. */
public enum ContactType {
    /** A decision proposed it. */
    PROPOSED,
    /** The customer saw it, or was told. */
    PRESENTED,
    /** The customer looked closer. */
    CLICKED,
    /** The customer said yes. */
    ACCEPTED,
    /** The customer said no. */
    DECLINED,
    /** The customer closed it without a word. */
    DISMISSED,
    /** The customer asked to be asked later. */
    SNOOZED,
    /** Its time ran out without an answer. */
    EXPIRED,
    /** A better fitting one took its place. */
    SUPERSEDED,
    /** The vendor took it back, or did not agree to what was ordered. */
    WITHDRAWN;

    /** True for what limits count: something was put to the customer. */
    public boolean isContact() {
        return this == PROPOSED || this == PRESENTED;
    }

    /** True for what the customer did; a click answers, too. */
    public boolean isAnswer() {
        return switch (this) {
            case CLICKED, ACCEPTED, DECLINED, DISMISSED, SNOOZED -> true;
            case PROPOSED, PRESENTED, EXPIRED, SUPERSEDED, WITHDRAWN -> false;
        };
    }

    /** True for what, after a yes, says that nothing was bought. */
    public boolean endsAnOrder() {
        return this == WITHDRAWN || this == DECLINED || this == DISMISSED;
    }
}
