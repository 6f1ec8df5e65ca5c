package io.proffer.sample.generator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** Support, sentiment and health: all three follow the mood, so an unhappy account shows it everywhere. */
final class CareBlocks {
    private static final List<String> TOPICS =
            List.of("API_ERRORS", "SLOW_REPORTS", "PERMISSIONS", "BILLING", "SYNC_FAILURES", "HOW_TO");

    private final Traits traits;
    private final Dice dice;

    CareBlocks(Traits traits, Dice dice) {
        this.traits = traits;
        this.dice = dice;
    }

    void support(ObjectNode document, Instant asOf) {
        double trouble = (100 - traits.mood) / 100;
        int volume = 1 + (int) (Math.min(traits.seats, 400) / 40.0 * trouble);
        int open = (int) Math.round(trouble * trouble * dice.within(0, 5) * Math.min(volume, 4));
        ObjectNode block = document.putObject("support");
        block.put("asOf", asOf.toString());
        block.put("openTickets", open);
        block.put("openP1", open > 0 && dice.chance(trouble > 0.5 ? 22 : 3) ? 1 : 0);
        block.put("openEscalations", open > 0 && dice.chance(trouble > 0.5 ? 32 : 10) ? dice.skewed(1, 3) : 0);
        if (open > 0) {
            block.put("oldestOpenAgeHours", dice.skewed(1, (int) (40 + 600 * trouble)));
        }
        int tickets = open + dice.skewed(0, 2 + 3 * volume);
        block.put("tickets30d", tickets);
        int answers = dice.skewed(0, 3 + tickets);
        if (answers > 0) {
            block.put("csat90d", Figures.tenths(Figures.clamp(2 + traits.mood / 33 + dice.within(-0.6, 0.6), 1, 5)));
        }
        block.put("csatCount90d", answers);
        block.put("slaBreaches90d", dice.chance(100 * trouble * trouble) ? dice.skewed(1, 4) : 0);
        if (tickets > 0) {
            topics(block.putArray("topTopics"), tickets);
        }
    }

    private void topics(ArrayNode topics, int tickets) {
        int left = tickets;
        int first = dice.between(0, TOPICS.size() - 1);
        for (int i = 0; i < 2 && left > 0; i++) {
            int count = dice.between(1, left);
            topics.addObject()
                    .put("key", TOPICS.get((first + i) % TOPICS.size()))
                    .put("count", count);
            left -= count;
        }
    }

    /** The block is as old as the last answer; three of ten accounts never answered the NPS question. */
    void sentiment(ObjectNode document, Instant asOf) {
        ObjectNode block = document.putObject("sentiment");
        block.put("asOf", asOf.toString());
        boolean detractor = traits.has(Storyline.DISAPPOINTED);
        if (detractor || dice.chance(70)) {
            int score = detractor ? dice.between(0, 6) : score();
            block.put("npsScore", score);
            block.put("npsClass", score >= 9 ? "PROMOTER" : score >= 7 ? "PASSIVE" : "DETRACTOR");
            block.put("npsRespondedAt", asOf.toString());
            if (score < 7) {
                block.put("detractorResolved", dice.chance(35));
            }
        }
        block.put("csat", Figures.tenths(Figures.clamp(1.6 + traits.mood / 30 + dice.within(-0.5, 0.5), 1, 5)));
        if (dice.chance(40)) {
            block.put("ces", Figures.tenths(Figures.clamp(2 + traits.mood / 21 + dice.within(-0.8, 0.8), 1, 7)));
        }
    }

    private int score() {
        return (int) Figures.clamp(Math.round(traits.mood / 10 + dice.within(-1.2, 2.8)), 0, 10);
    }

    void health(ObjectNode document, Instant asOf) {
        long score = Math.round(Figures.clamp(traits.mood + dice.within(-4, 9), 2, 99));
        ObjectNode block = document.putObject("health");
        block.put("asOf", asOf.toString());
        block.put("score", score);
        block.put("band", score >= 75 ? "GREEN" : score >= 50 ? "YELLOW" : "RED");
        block.put("trend30d", Math.round(100 * traits.growth + dice.within(-4, 3)));
        double risk = Figures.clamp((92 - score) / 100.0 + dice.within(-0.08, 0.08), 0.01, 0.95);
        block.put("churnRiskRatio", Figures.hundredths(risk));
        drivers(block.putArray("drivers"), score);
    }

    private void drivers(ArrayNode drivers, long score) {
        if (traits.growth < -0.02) {
            drivers.add("USAGE_FALLING");
        }
        if (traits.has(Storyline.LATE_PAYER)) {
            drivers.add("LATE_PAYMENTS");
        }
        if (score < 50) {
            drivers.add("SUPPORT_TROUBLE");
        } else if (score >= 85) {
            drivers.add("BROAD_ADOPTION");
        }
    }
}
