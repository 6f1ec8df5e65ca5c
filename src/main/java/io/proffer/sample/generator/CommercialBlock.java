package io.proffer.sample.generator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Invoices, the next renewal, and trials of the past. */
final class CommercialBlock {
    private final Traits traits;
    private final Dice dice;

    CommercialBlock(Traits traits, Dice dice) {
        this.traits = traits;
        this.dice = dice;
    }

    void writeTo(ObjectNode document, Instant asOf, int concessionPct) {
        boolean late = traits.has(Storyline.LATE_PAYER);
        int daysLate = late ? dice.skewed(3, 95) : dice.chance(4) ? dice.between(1, 14) : 0;
        ObjectNode block = document.putObject("commercial");
        block.put("asOf", asOf.toString());
        block.put("invoicesPastDue", daysLate == 0 ? 0 : 1 + daysLate / 31);
        block.put("daysPastDueMax", daysLate);
        block.put("creditHold", daysLate > 60);
        block.put("lastConcessionPct", concessionPct);
        renewal(block.putObject("renewal"), document);
    }

    private void renewal(ObjectNode renewal, ObjectNode document) {
        double likelihood = Figures.clamp(0.3 + traits.mood / 140 + dice.within(-0.06, 0.06), 0.05, 0.99);
        renewal.put("likelihoodRatio", Figures.hundredths(likelihood));
        boolean negotiating = daysToRenewal(document) <= 120 && dice.chance(22);
        if (negotiating) {
            renewal.put("stage", "NEGOTIATION");
        }
        renewal.put("negotiationOpen", negotiating);
    }

    private long daysToRenewal(ObjectNode document) {
        if (!document.at("/subscription/termEndOn").isTextual()) {
            return Long.MAX_VALUE;
        }
        LocalDate end = LocalDate.parse(document.at("/subscription/termEndOn").textValue());
        return end.toEpochDay() - traits.today.toEpochDay();
    }

    /** Trials that ended, most of them without a purchase; accounts with a need have tried more often. */
    void trials(ArrayNode trials) {
        boolean curious = traits.stories.stream().anyMatch(Storyline::isNeed);
        if (traits.plan == Plan.ENTERPRISE || traits.tenureDays() < 120 || !dice.chance(curious ? 16 : 6)) {
            return;
        }
        int days = dice.pick(List.of(14, 21, 30));
        LocalDate ended = traits.today.minusDays(dice.between(10, Math.min(traits.tenureDays() - days, 800)));
        Plan target = Plan.values()[Math.min(3, Math.max(2, traits.plan.ordinal() + 1))];
        trials.addObject()
                .put("targetPlan", target.name())
                .put("startedOn", ended.minusDays(days).toString())
                .put("endedOn", ended.toString())
                .put("outcome", dice.chance(80) ? "REVERTED" : "CANCELED")
                .put("goalsMetPct", dice.between(0, 8) * 10);
    }
}
