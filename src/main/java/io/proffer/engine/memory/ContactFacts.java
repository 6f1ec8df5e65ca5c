package io.proffer.engine.memory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One contact, as tables read it: about to be made, or made.
 *
 * @param channel CSM, IN_APP, EMAIL, SELF_SERVE or PACKET; null when it has none
 * @param outcome what happened, null for a contact that is about to be made
 * @param reasonCode why it was declined or snoozed, null when not said
 * @param unanswered for one that was shown: true when no answer came; null for others
 * @param weekday day of the week, in the account's time zone
 * @param localHour full hours since midnight by the clock there, 0 to 23
 * @param localDate day there
 */
public record ContactFacts(
        @Nullable String channel,
        @Nullable ContactType outcome,
        @Nullable String reasonCode,
        @Nullable Boolean unanswered,
        DayOfWeek weekday,
        Integer localHour,
        LocalDate localDate) {

    /** A contact that could be made in a channel at an instant. */
    public static ContactFacts planned(@Nullable String channel, Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        return new ContactFacts(channel, null, null, null, there.getDayOfWeek(), there.getHour(), there.toLocalDate());
    }

    /**
     * A contact that was made.
     *
     * @param unanswered whether no answer came; null when that cannot be said of it
     */
    public static ContactFacts made(ContactEvent event, @Nullable Boolean unanswered, ZoneId zone) {
        ZonedDateTime there = event.at().atZone(zone);
        return new ContactFacts(
                event.channel(),
                event.type(),
                event.reasonCode(),
                unanswered,
                there.getDayOfWeek(),
                there.getHour(),
                there.toLocalDate());
    }
}
