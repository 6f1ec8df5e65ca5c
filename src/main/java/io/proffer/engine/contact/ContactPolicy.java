package io.proffer.engine.contact;

import io.proffer.engine.engagement.Engaged;

/** Contact limits, suppressions after outcomes, and holds. */
public final class ContactPolicy {
    private ContactPolicy() {}

    /** Lets everything through: the rulebook has no contact tables yet, and the decision's funnel says so. */
    public static Contactable allow(Engaged engaged) {
        return new Contactable(engaged.snapshot(), engaged.candidates());
    }
}
