package io.proffer.sample.generator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** People and promises: who looks after the account, what it wants to reach, what it agreed to. */
final class Relationship {
    private static final List<String> OBJECTIVES = List.of(
            "REDUCE_MANUAL_WORK",
            "SCALE_TEAM",
            "CONSOLIDATE_TOOLS",
            "PASS_SECURITY_AUDIT",
            "CUT_COST",
            "IMPROVE_REPORTING",
            "GROW_REVENUE",
            "MEET_COMPLIANCE");

    private final Traits traits;
    private final Dice dice;
    private final Instant asOf;

    Relationship(Traits traits, Dice dice, Instant asOf) {
        this.traits = traits;
        this.dice = dice;
        this.asOf = asOf;
    }

    void writeTo(ObjectNode document) {
        String coverage = traits.size.coverage(dice);
        document.put("coverageModel", coverage);
        if (!coverage.equals("DIGITAL")) {
            document.put("csmId", "csm_" + dice.between(10, 34));
        }
        if (dice.chance(5)) {
            document.put("partnerKey", dice.pick(List.of("SNOWFLAKE", "AWS")));
        }
        labels(document.putArray("labels"));
        objectives(document.putArray("objectives"));
        ObjectNode consents = document.putObject("consents");
        consents.put("marketingEmail", dice.chance(68)).put("inApp", dice.chance(90));
        consents.put("caseStudy", traits.mood > 75 && dice.chance(20));
        consents.put("asOf", before(Math.max(2, traits.tenureDays())));
        contacts(document.putArray("contacts"));
    }

    private String before(int mostDays) {
        return asOf.minus(Duration.ofMinutes(dice.between(600, mostDays * 1_440)))
                .toString();
    }

    private void labels(ArrayNode labels) {
        if (traits.mood > 85 && dice.chance(15)) {
            labels.add("reference-candidate");
        }
        if (traits.mood < 40 && dice.chance(40)) {
            labels.add("watchlist");
        }
    }

    private void objectives(ArrayNode objectives) {
        List<String> open = new ArrayList<>(OBJECTIVES);
        int count = dice.pick(List.of(0, 0, 1, 1, 1, 2, 2, 3));
        for (int priority = 1; priority <= count; priority++) {
            String key = priority == 1 && dice.chance(60) ? likely(open) : dice.pick(open);
            open.remove(key);
            objectives
                    .addObject()
                    .put("key", key)
                    .put("priority", dice.chance(80) ? priority : Math.min(3, priority + 1))
                    .put("source", dice.pick(List.of("CSM", "SURVEY", "ONBOARDING", "INFERRED")))
                    .put("asOf", before(Math.min(300, 2 + traits.tenureDays())));
        }
    }

    private String likely(List<String> open) {
        if (traits.has(Storyline.AT_THE_GATES)) {
            return traits.plan == Plan.STARTER ? "SCALE_TEAM" : "PASS_SECURITY_AUDIT";
        }
        return traits.has(Storyline.AUTOMATING) ? "REDUCE_MANUAL_WORK" : dice.pick(open);
    }

    private void contacts(ArrayNode contacts) {
        List<String> roles = new ArrayList<>(List.of("ADMIN"));
        for (String role : List.of("CHAMPION", "ECONOMIC_BUYER", "SECURITY", "DEVELOPER", "USER")) {
            if (dice.chance(traits.size == Size.SMB ? 20 : 45)) {
                roles.add(role);
            }
        }
        for (int i = 0; i < roles.size(); i++) {
            ObjectNode contact = contacts.addObject();
            contact.put("id", "ct_" + traits.number + "_" + (i + 1)).put("role", roles.get(i));
            contact.put("locale", dice.chance(80) ? traits.market.locale : "en-GB");
            if (dice.chance(25)) {
                contact.put("lastTouchedAt", before(Math.min(120, 2 + traits.tenureDays())));
            }
        }
    }

    void feedback(ObjectNode feedback) {
        boolean takesPart = traits.mood > 65 && dice.chance(22);
        int given = takesPart ? dice.between(1, 3) : 0;
        feedback.put("interviews12m", given == 0 ? 0 : dice.between(0, 2)).put("surveys12m", given);
        feedback.put("referenceCallsGiven12m", given > 0 && traits.mood > 82 ? dice.between(0, 3) : 0);
        feedback.put("rewardsIssued12m", given > 1 ? dice.between(0, given - 1) : 0);
    }

    /** Custom facts that a vendor may add, for the few accounts where they are known. */
    void attributes(ObjectNode document) {
        boolean vehicles = traits.industry == Industry.LOGISTICS;
        if (vehicles && dice.chance(60)) {
            int vehiclesOwned = dice.skewed(4, Math.max(20, traits.employees / 2));
            document.putObject("attributes").put("fleetSize", vehiclesOwned);
        }
    }
}
