package io.proffer.propositions;

import io.proffer.engine.memory.ContactType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may happen to a proposition. */
public enum PropositionEventType {
    /** A decision proposed it. */
    PROPOSED(ContactType.PROPOSED, true),
    /** A decision would have proposed it, were the account not held out. */
    WITHHELD(null, true),
    PRESENTED(ContactType.PRESENTED, false),
    CLICKED(ContactType.CLICKED, false),
    ACCEPTED(ContactType.ACCEPTED, false),
    DECLINED(ContactType.DECLINED, false),
    DISMISSED(ContactType.DISMISSED, false),
    SNOOZED(ContactType.SNOOZED, false),
    PROVISIONED(null, false),
    PROVISIONING_FAILED(null, false),
    REVERTED(null, false),
    ADOPTION_CHECKED(null, false),
    /** Somebody agreed to an order that waited for it. */
    APPROVED(null, true),
    /** Somebody did not agree. */
    APPROVAL_REJECTED(ContactType.WITHDRAWN, true),
    /** Its snooze ended. */
    WOKEN(null, true),
    EXPIRED(ContactType.EXPIRED, true),
    /** What was withheld would have ended; nobody is told, since its end would show that it was. */
    LAPSED(null, true),
    SUPERSEDED(ContactType.SUPERSEDED, true),
    WITHDRAWN(ContactType.WITHDRAWN, true);

    private final @Nullable ContactType contact;
    private final boolean own;

    PropositionEventType(@Nullable ContactType contact, boolean own) {
        this.contact = contact;
        this.own = own;
    }

    /** What it means for the contact policy, null when nothing. */
    public @Nullable ContactType contact() {
        return contact;
    }

    /**
     * True for what the service notes by itself, and for a withdrawal: they are void where a late report shows that they
     * were overtaken. What somebody decided of an order stands.
     */
    boolean isVoidable() {
        return own && this != APPROVED && this != APPROVAL_REJECTED;
    }

    /** What a client may report. */
    public static List<PropositionEventType> reportable() {
        return Arrays.stream(values()).filter(type -> !type.own).toList();
    }
}
