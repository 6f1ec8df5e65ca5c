package io.proffer.engine.catalog;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer of the catalogue: what could be proposed.
 *
 * @param key stable key, such as {@code UPG_BUSINESS}
 * @param version version of the definition, from 1
 * @param name name for people
 * @param family kind of offer
 * @param fromPlans plans an account must be on; empty for any
 * @param toPlan target plan, null when the plan stays
 * @param component add-on priced by the offer, null for none
 * @param services services that are a part of it, as of a bundle
 * @param seats seats a SEAT offer adds when no rule says otherwise, 0 for others
 * @param termMonths committed term in months, 0 to keep the current one
 * @param objectivesServed objectives it serves
 * @param outcome what gets better for the customer, one sentence
 * @param exclusiveGroup only one offer of a group may stand, null when it excludes none
 * @param priority 0 to 1000, tie-break only; ranks care and education offers
 * @param validFrom first day it may be proposed, null for always
 * @param validTo last day it may be proposed, null for always
 * @param regions regions it is for; empty for all
 * @param segments segments it is for; empty for all
 * @param status ACTIVE to be proposed
 * @param sunset what happens when a trial ends or the customer steps back, null when nothing ends
 * @param stepDownDays days in which the customer may step back, 0 for none
 * @param propositionTtl how long a proposition and its price stand
 * @param cta label of the accepting action
 * @param decline label of the declining action, always shown
 */
public record Offer(
        String key,
        int version,
        String name,
        OfferFamily family,
        List<String> fromPlans,
        @Nullable String toPlan,
        @Nullable String component,
        List<String> services,
        int seats,
        int termMonths,
        List<String> objectivesServed,
        String outcome,
        @Nullable String exclusiveGroup,
        int priority,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> regions,
        List<String> segments,
        String status,
        @Nullable String sunset,
        int stepDownDays,
        Duration propositionTtl,
        String cta,
        String decline) {
    /** Code that means every offer that sells something. */
    public static final String ALL_THAT_SELLS = "COMMERCIAL";

    /** Copies the lists. */
    public Offer {
        fromPlans = List.copyOf(fromPlans);
        services = List.copyOf(services);
        objectivesServed = List.copyOf(objectivesServed);
        regions = List.copyOf(regions);
        segments = List.copyOf(segments);
    }

    /** True when it sells something: everything but care and education. */
    public boolean isCommercial() {
        return !family.isCare();
    }

    /** True when a code means it: its key, its family, or {@link #ALL_THAT_SELLS}. */
    public boolean isMeantBy(String code) {
        return code.equals(key) || code.equals(family.name()) || code.equals(ALL_THAT_SELLS) && isCommercial();
    }

    /** True when accepting it changes what the customer pays. */
    public boolean isPriced() {
        return switch (family) {
            case UPGRADE, SEAT, ADDON, BUNDLE, BILLING_SWITCH, LOYALTY, RENEWAL -> true;
            case TRIAL, ADVOCACY, REWARD, CARE, EDUCATION -> false;
        };
    }
}
