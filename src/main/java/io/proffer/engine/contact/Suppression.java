package io.proffer.engine.contact;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept back because of an answer.
 *
 * @param event the answer, the last one when several were needed
 * @param rule row that says so
 * @param until the first instant at which it keeps nothing back
 */
record Suppression(ContactEvent event, Rule rule, Instant until) {
    private static final int STRONGEST_NEED = 100;

    /**
     * A row of suppressions (DT-11), read once for a rulebook.
     *
     * @param ref the row
     * @param times how often it must happen, at least 1
     * @param window time in which, null when once is enough
     * @param scope what is counted together: OFFER, FAMILY or GROUP
     * @param suppresses what is kept back: OFFER, FAMILY, PRICE_POINT, FAMILY_IN_CHANNEL or GROUP
     * @param duration how long, null when the customer named the end
     * @param unlessNeedRisesBy points of need that lift it, null when none do
     * @param code reason code
     */
    record Rule(
            RowRef ref,
            int times,
            @Nullable Duration window,
            String scope,
            String suppresses,
            @Nullable Duration duration,
            @Nullable Integer unlessNeedRisesBy,
            String code) {

        static Rule of(RowRef ref, Row row) {
            int rises = row.integer("unlessNeedRisesBy", 0);
            return new Rule(
                    ref,
                    row.integer("timesInWindow", 1),
                    row.duration("window").orElse(null),
                    row.code("suppressionScope").orElse("OFFER"),
                    row.code("suppresses").orElse("OFFER"),
                    row.duration("duration").orElse(null),
                    rises == 0 ? null : rises,
                    row.code("reasonCode").orElse("SUPPRESSED_AFTER_DECLINE"));
        }

        boolean countsTogether(ContactEvent one, ContactEvent other) {
            boolean channel = !suppresses.equals("FAMILY_IN_CHANNEL") || sameChannel(one.channel(), other.channel());
            return channel
                    && switch (scope) {
                        case "FAMILY" -> one.family() == other.family();
                        case "GROUP" -> sameGroup(one, other.offerKey(), other.exclusiveGroup());
                        default -> one.offerKey().equals(other.offerKey());
                    };
        }
    }

    /** True when it keeps an offer back in a channel, at whatever price. */
    boolean concerns(Offer offer, int needStrength, @Nullable String channel) {
        Integer rises = rule.unlessNeedRisesBy;
        boolean needRose = rises != null && needStrength >= event.needStrength() + rises;
        return !needRose
                && switch (rule.suppresses) {
                    case "FAMILY" -> event.family() == offer.family();
                    case "FAMILY_IN_CHANNEL" ->
                        event.family() == offer.family() && sameChannel(event.channel(), channel);
                    case "GROUP" -> sameGroup(event, offer.key(), offer.exclusiveGroup());
                    case "PRICE_POINT" -> event.pricePoint() == null && isOf(offer);
                    default -> isOf(offer);
                };
    }

    /** True when it keeps an offer back at a price, to be asked once the price is known. */
    boolean isOfPrice(Offer offer) {
        return rule.suppresses.equals("PRICE_POINT") && event.pricePoint() != null && isOf(offer);
    }

    private boolean isOf(Offer offer) {
        return event.offerKey().equals(offer.key());
    }

    /** An offer excludes itself, whatever group it is in: without one it is a group of its own. */
    private static boolean sameGroup(ContactEvent event, String offerKey, @Nullable String group) {
        return event.offerKey().equals(offerKey)
                || event.exclusiveGroup() != null && event.exclusiveGroup().equals(group);
    }

    /** A channel that was not said may be any. */
    private static boolean sameChannel(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    /**
     * What it means for an offer.
     *
     * @param behind what would keep it back still, were its need so strong that this one did not; null for nothing
     */
    Blocked blocked(ZoneId zone, @Nullable Suppression behind) {
        LocalDate ends = ends(zone);
        LocalDate happened = event.at().atZone(zone).toLocalDate();
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("outcome", event.type().name());
        params.put("offer", event.offerKey());
        params.put("happenedOn", happened.toString());
        params.put("suppresses", rule.suppresses);
        params.put("until", until.toString());
        if (event.reasonCode() != null) {
            params.put("outcomeReason", event.reasonCode());
        }
        String text = event.offerKey() + " was " + event.type().name().toLowerCase(Locale.ROOT) + " on " + happened
                + (rule.times > 1 ? ", the last of " + rule.times + " times" : "") + "; " + what()
                + " is kept back until "
                + ends + ".";
        return new Blocked(
                Verdict.SUPPRESSED,
                new Reason(rule.code, Stage.CONTACT_POLICY, params, text, rule.ref),
                "From " + ends + " " + what() + " is no longer kept back (" + rule.ref.rowId() + ")"
                        + earlier(zone, behind) + ".",
                until);
    }

    private String what() {
        return switch (rule.suppresses) {
            case "FAMILY" -> "the family " + event.family();
            case "FAMILY_IN_CHANNEL" ->
                "the family " + event.family() + " in channel " + (event.channel() == null ? "any" : event.channel());
            case "GROUP" -> event.exclusiveGroup() == null ? "the offer" : "the group " + event.exclusiveGroup();
            case "PRICE_POINT" -> "the offer at that price or above";
            default -> "the offer";
        };
    }

    private LocalDate ends(ZoneId zone) {
        return until.atZone(zone).toLocalDate();
    }

    /** The need that lifts it, null when none can. */
    @Nullable
    Integer liftingNeed() {
        int need = event.needStrength() + (rule.unlessNeedRisesBy == null ? STRONGEST_NEED : rule.unlessNeedRisesBy);
        return rule.unlessNeedRisesBy == null || need > STRONGEST_NEED ? null : Integer.valueOf(need);
    }

    private String earlier(ZoneId zone, @Nullable Suppression behind) {
        Integer need = liftingNeed();
        if (need == null) {
            return "";
        }
        String then = behind == null ? "" : ", then from " + behind.ends(zone) + " (" + behind.rule.ref.rowId() + ")";
        return ", earlier once its need is " + need + " or more" + then;
    }
}
