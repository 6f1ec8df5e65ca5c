package io.proffer.rulesets.vocabulary;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.constraints.Budget;
import io.proffer.engine.constraints.BudgetPeriod;
import io.proffer.engine.constraints.OfferCap;
import io.proffer.engine.experiment.ArmEffect;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.treatment.content.Intrusiveness;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The codes the program acts on: a new one is Java. What customers or vendors name themselves is open. */
final class KnownCodes {
    /** What a vendor knows of accounts beside the program. */
    private static final String ATTRIBUTES = "attributes.";

    private static final List<String> FAMILIES = names(OfferFamily.class);
    private static final List<String> FAMILIES_OR_ALL =
            Stream.concat(Stream.of(Offer.ALL_THAT_SELLS), FAMILIES.stream()).toList();

    /** By the key under which the program reads a term. */
    private static final Map<String, List<String>> BY_TERM = Map.ofEntries(
            Map.entry("family", FAMILIES),
            Map.entry("families", FAMILIES),
            Map.entry("exceptFamilies", FAMILIES),
            Map.entry("testedFamilies", FAMILIES_OR_ALL),
            Map.entry("blocks", FAMILIES_OR_ALL),
            Map.entry("billingInterval", names(BillingInterval.class)),
            Map.entry("budgetKind", names(Budget.Kind.class)),
            Map.entry("budgetPeriod", names(BudgetPeriod.class)),
            Map.entry("reserveOn", names(Budget.ReserveOn.class)),
            Map.entry("onExhausted", names(Budget.OnExhausted.class)),
            Map.entry("dimension", List.of("TERRITORY", "SEGMENT", "REGION", "CSM")),
            Map.entry("capEvent", names(ContactType.class)),
            Map.entry("capScope", names(OfferCap.Scope.class)),
            Map.entry("countOn", names(ContactType.class)),
            Map.entry("contactLevel", List.of("CONTACT", "ACCOUNT")),
            Map.entry("windowType", List.of("ROLLING", "CALENDAR")),
            Map.entry("suppressionScope", List.of("OFFER", "FAMILY", "GROUP")),
            Map.entry("suppresses", List.of("OFFER", "FAMILY", "PRICE_POINT", "FAMILY_IN_CHANNEL", "GROUP")),
            Map.entry("audience", List.of("INTERNAL", "CUSTOMER")),
            Map.entry("packet", List.of("CREATE", "UPDATE_ONLY", "BLOCK")),
            Map.entry("action", List.of("ALLOW", "OFFER_TRIAL_FIRST", "RAMP", "ASSISTED", "USE_NEXT_SMALLER_STEP")),
            Map.entry("stacking", List.of("ADD", "BEST_FOR_CUSTOMER", "REPLACE", "NONE")),
            Map.entry("onStale", List.of("EXCLUDE", "BLOCK_PACKET", "TREAT_UNKNOWN")),
            Map.entry("rankingBlock", List.of("PRIOR", "CONTEXT", "LEVER", "VALUE")),
            Map.entry("armEffect", names(ArmEffect.class)),
            Map.entry("intrusiveness", names(Intrusiveness.class)),
            Map.entry("intrusivenessMax", names(Intrusiveness.class)));

    private KnownCodes() {}

    /** The codes a term may have, by its key and where its value comes from; empty when any is as good. */
    static List<String> of(String key, String source) {
        if (source.startsWith(ATTRIBUTES)) {
            return List.of();
        }
        List<String> byTerm = BY_TERM.getOrDefault(key, List.of());
        return byTerm.isEmpty() ? FactPaths.codes(source) : byTerm;
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    }
}
