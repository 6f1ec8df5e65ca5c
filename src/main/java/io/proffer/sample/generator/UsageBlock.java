package io.proffer.sample.generator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Metered features by period, with growth and season behind them, and the gates that people ran into. */
final class UsageBlock {
    private static final int PERIODS = 6;

    private final Traits traits;
    private final Dice dice;

    private record Meter(String feature, String unit, long limit, int warnAtPct) {}

    UsageBlock(Traits traits, Dice dice) {
        this.traits = traits;
        this.dice = dice;
    }

    void writeTo(ObjectNode document, Instant asOf) {
        ObjectNode block = document.putObject("usage");
        block.put("asOf", asOf.toString());
        ArrayNode entitlements = block.putArray("entitlements");
        apiCalls(entitlements.addObject());
        if (traits.has(Storyline.AUTOMATING) || dice.chance(50)) {
            automationRuns(entitlements.addObject(), asOf);
        }
        gates(entitlements, asOf);
    }

    private void apiCalls(ObjectNode feature) {
        Meter meter = new Meter("API_CALLS", "call", traits.plan.apiCalls, traits.plan.warnAtPct());
        boolean burst = traits.has(Storyline.BURSTING);
        double level = traits.has(Storyline.NEAR_LIMIT) ? dice.within(0.8, 1.35) : dice.around(0.08, 0.85);
        metered(feature, meter, burst ? dice.within(0.3, 0.6) : level, burst);
        feature.put("gateHits30d", 0);
    }

    private void automationRuns(ObjectNode feature, Instant asOf) {
        Meter meter = new Meter("AUTOMATION_RUNS", "run", traits.plan.automationRuns, traits.plan.warnAtPct());
        boolean atLimit = traits.has(Storyline.AUTOMATING);
        metered(feature, meter, atLimit ? dice.within(1.05, 2.6) : dice.around(0.02, 0.8), false);
        if (atLimit) {
            hits(feature, dice.between(1, 16), dice.between(1, Math.min(5, traits.seats)), asOf);
        } else {
            feature.put("gateHits30d", 0);
        }
    }

    /** The running period and the finished ones; a burst fills the running period in one day. */
    private void metered(ObjectNode feature, Meter meter, double level, boolean burst) {
        long limit = meter.limit;
        double now = burst ? dice.within(1.0, 1.7) : level(level, 0) * traits.elapsed();
        long used = Math.round(limit * now);
        feature.put("featureKey", meter.feature).put("type", "METERED");
        feature.put("limit", limit).put("used", used).put("unit", meter.unit).put("limitType", "SOFT");
        feature.put("periodStart", traits.periodStart().toString());
        feature.put("periodEnd", traits.periodEnd().toString());
        feature.put("utilizationPct", Figures.percent(used, limit));
        feature.put("projectedUtilizationPct", Figures.tenths(100.0 * used / limit / traits.elapsed()));
        history(feature, meter, level);
        if (used > limit) {
            feature.put("overage", used - limit);
        }
        feature.put("burst", burst);
    }

    private void history(ObjectNode feature, Meter meter, double level) {
        List<Double> finished = new ArrayList<>();
        for (int ago = 1; ago <= Math.min(PERIODS, traits.tenureMonths); ago++) {
            finished.add(100 * level(level, ago));
        }
        double highest = finished.stream()
                .limit(3)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        feature.put("periodsOverWarn", overWarn(finished, meter.warnAtPct));
        feature.put(
                "peakUtilizationPct90d",
                Figures.tenths(highest).max(feature.get("utilizationPct").decimalValue()));
    }

    private double level(double average, int periodsAgo) {
        return average * traits.pace(periodsAgo) * dice.within(0.95, 1.05);
    }

    private static int overWarn(List<Double> finished, int warnAtPct) {
        int periods = 0;
        while (periods < finished.size() && finished.get(periods) >= warnAtPct) {
            periods++;
        }
        return periods;
    }

    private void gates(ArrayNode entitlements, Instant asOf) {
        boolean wanted = traits.has(Storyline.AT_THE_GATES);
        List<String> gates = traits.plan.gates();
        String favourite = gates.isEmpty() ? "" : dice.pick(gates);
        for (String gate : gates) {
            boolean tried = wanted && gate.equals(favourite);
            if (tried || dice.chance(wanted ? 35 : 6)) {
                ObjectNode feature = entitlements.addObject();
                feature.put("featureKey", gate)
                        .put("type", "BOOLEAN")
                        .put("limit", 0)
                        .put("used", 0);
                int users = dice.skewed(1, Math.min(tried ? 16 : 3, traits.seats));
                hits(feature, users + dice.between(0, tried ? 20 : 4), users, asOf);
            }
        }
    }

    private void hits(ObjectNode feature, int hits, int users, Instant asOf) {
        int recent = dice.chance(75) ? dice.between(1, Math.max(1, hits / 2)) : 0;
        int minutesAgo = recent > 0 ? dice.between(5, 6 * 1_440) : dice.between(8 * 1_440, 28 * 1_440);
        feature.put("gateHits7d", Math.min(recent, hits)).put("gateHits30d", hits);
        feature.put("distinctUsersAtGate30d", Math.min(users, hits));
        ArrayNode roles = feature.putArray("rolesAtGate");
        roles(feature.get("featureKey").textValue(), Math.min(users, hits)).forEach(roles::add);
        feature.put("lastGateHitAt", asOf.minus(Duration.ofMinutes(minutesAgo)).toString());
    }

    private List<String> roles(String feature, int users) {
        List<String> likely = switch (feature) {
            case "SSO", "AUDIT_LOG", "DATA_RESIDENCY" -> List.of("ADMIN", "SECURITY");
            case "SCIM" -> List.of("ADMIN", "DEVELOPER");
            case "ADV_ANALYTICS" -> List.of("CHAMPION", "USER", "ECONOMIC_BUYER");
            case "AUTOMATION_RUNS" -> List.of("DEVELOPER", "USER");
            default -> List.of("USER", "CHAMPION", "ADMIN");
        };
        List<String> seen = new ArrayList<>(likely);
        while (seen.size() > users || (seen.size() > 1 && dice.chance(35))) {
            seen.remove(dice.between(0, seen.size() - 1));
        }
        return seen;
    }
}
