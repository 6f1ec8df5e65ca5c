package io.proffer.sample.generator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Who uses the product, and how: seats, invites, adoption, integrations. */
final class EngagementBlock {
    private static final List<String> INTEGRATIONS =
            List.of("SLACK", "SALESFORCE", "SNOWFLAKE", "OKTA", "MARKETPLACE_AWS");
    private static final List<String> MILESTONES = List.of("FIRST_WORKFLOW", "FIRST_INTEGRATION");
    private static final int PERIODS = 6;
    private static final double WARN_AT_PCT = 95;

    private final Traits traits;
    private final Dice dice;
    /** Seats people would use if there were enough, in percent of the licensed ones. */
    private final double demandPct;

    EngagementBlock(Traits traits, Dice dice) {
        this.traits = traits;
        this.dice = dice;
        this.demandPct = demand();
    }

    private double demand() {
        if (traits.has(Storyline.SURGING)) {
            return dice.within(125, 190);
        }
        if (traits.has(Storyline.OUTGROWING_SEATS)) {
            return dice.within(94, 128);
        }
        return switch (traits.stories.get(0)) {
            case OVERSEATED -> dice.around(38, 74);
            case STRUGGLING -> dice.around(25, 82);
            case ONBOARDING -> dice.around(15, 90);
            case NEAR_LIMIT, AT_THE_GATES, AUTOMATING -> dice.around(82, 106);
            default -> dice.around(60, 96);
        };
    }

    void writeTo(ObjectNode document, Instant asOf) {
        ObjectNode block = document.putObject("engagement");
        block.put("asOf", asOf.toString());
        seats(block);
        adoption(block);
        integrations(block);
        milestones(block, asOf);
    }

    private void seats(ObjectNode block) {
        int active = (int) Math.round(traits.seats * Math.min(100, utilization(0)) / 100);
        block.put("mau", active);
        block.put("wau", (int) Math.round(active * dice.within(0.55, 0.92)));
        block.put("dauMauRatio", Figures.hundredths(dice.within(0.12, 0.4) + traits.mood / 400));
        block.put("activeSeats30d", active);
        block.put("seatUtilizationPct", Figures.percent(active, traits.seats));
        block.put("periodsOverWarn", periodsOverWarn());
        block.put("pendingInvites", pendingInvites());
        int idle = 100 - (int) Math.ceil(100.0 * active / traits.seats);
        block.put("dormantSeatsPct", (int) (idle * dice.within(0.1, 0.9)));
        double quarter = (1 + traits.growth) * (1 + traits.growth) * (1 + traits.growth) - 1;
        block.put("seatGrowth90dPct", Figures.tenths(100 * quarter * dice.within(0.8, 1.1)));
    }

    /** Full seats are rarely all in use: people are ill, leave, share. */
    private double utilization(int periodsAgo) {
        double demanded = demandPct;
        for (int i = 0; i < periodsAgo; i++) {
            demanded /= 1 + traits.growth;
        }
        double slack = periodsAgo == 0 && dice.chance(28) ? dice.within(0.9, 0.95) : dice.within(0.965, 1);
        return Math.min(100, demanded) * slack;
    }

    private int periodsOverWarn() {
        int periods = 0;
        while (periods < Math.min(PERIODS, traits.tenureMonths) && utilization(periods + 1) >= WARN_AT_PCT) {
            periods++;
        }
        return periods;
    }

    private int pendingInvites() {
        int waiting = (int) Math.round(traits.seats * Math.max(0, demandPct - 100) / 100);
        return waiting + dice.skewed(0, traits.growth > 0.02 ? 5 : 1);
    }

    private void adoption(ObjectNode block) {
        double adoption = Figures.clamp(traits.mood + dice.within(-16, 12), 3, 99);
        block.put("featureBreadthPct", Math.round(Figures.clamp(adoption * dice.within(0.6, 1), 5, 100)));
        block.put("adoptionScore", Math.round(adoption));
        block.put("onboardingCompletedPct", onboarding());
        block.put("valueRealizedScore", Math.round(Figures.clamp(traits.mood + dice.within(-12, 12), 5, 98)));
    }

    private int onboarding() {
        if (traits.has(Storyline.ONBOARDING)) {
            return dice.between(5, 90);
        }
        if (traits.mood < 45 && dice.chance(25)) {
            return dice.between(30, 75);
        }
        return dice.chance(82) ? 100 : dice.between(60, 99);
    }

    private void integrations(ObjectNode block) {
        ArrayNode used = block.putArray("integrationsUsed");
        ArrayNode attempted = block.putArray("integrationsAttempted");
        for (String integration : INTEGRATIONS) {
            if (dice.chance(22)) {
                used.add(integration);
            } else if (dice.chance(8)) {
                attempted.add(integration);
            }
        }
    }

    private void milestones(ObjectNode block, Instant asOf) {
        Duration silence = Duration.ofMinutes(traits.mood < 40 ? dice.skewed(60, 12_000) : dice.skewed(3, 900));
        block.put("lastLoginAt", asOf.minus(silence).toString());
        ArrayNode milestones = block.putArray("milestones");
        Instant start = traits.customerSince().atStartOfDay().toInstant(ZoneOffset.UTC);
        int day = 1;
        for (String milestone : MILESTONES) {
            day += dice.skewed(1, 60);
            if (day < traits.tenureDays()) {
                Instant at = start.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(dice.between(420, 1_080)));
                milestones.addObject().put("key", milestone).put("reachedAt", at.toString());
            }
        }
    }
}
