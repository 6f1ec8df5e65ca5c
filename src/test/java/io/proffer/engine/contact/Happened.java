package io.proffer.engine.contact;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.rulesets.ShippedRulebook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a proposition, one word at a time. */
record Happened(ContactEvent event) {
    /** Something that happened to a proposition of customer success. */
    static Happened to(String offer, ContactType type, Instant at) {
        Offer known = ShippedRulebook.get().catalog().offers().get(offer);
        return new Happened(new ContactEvent(
                at,
                type,
                "prp_" + offer,
                offer,
                known.family(),
                known.exclusiveGroup(),
                "CSM",
                null,
                null,
                null,
                null,
                60,
                null));
    }

    Happened in(@Nullable String channel) {
        return copy(event.propositionId(), channel, event.contactId(), event.reasonCode(), event.until());
    }

    Happened with(@Nullable String contact) {
        return copy(event.propositionId(), event.channel(), contact, event.reasonCode(), event.until());
    }

    Happened because(String reason) {
        return copy(event.propositionId(), event.channel(), event.contactId(), reason, event.until());
    }

    Happened until(Instant until) {
        return copy(event.propositionId(), event.channel(), event.contactId(), event.reasonCode(), until);
    }

    Happened proposition(String id) {
        return copy(id, event.channel(), event.contactId(), event.reasonCode(), event.until());
    }

    Happened at(Money pricePoint) {
        return new Happened(new ContactEvent(
                event.at(),
                event.type(),
                event.propositionId(),
                event.offerKey(),
                event.family(),
                event.exclusiveGroup(),
                event.channel(),
                event.placement(),
                event.contactId(),
                event.reasonCode(),
                event.until(),
                event.needStrength(),
                pricePoint));
    }

    private Happened copy(
            String id,
            @Nullable String channel,
            @Nullable String contact,
            @Nullable String reason,
            @Nullable Instant until) {
        return new Happened(new ContactEvent(
                event.at(),
                event.type(),
                id,
                event.offerKey(),
                event.family(),
                event.exclusiveGroup(),
                channel,
                event.placement(),
                contact,
                reason,
                until,
                event.needStrength(),
                event.pricePoint()));
    }
}
