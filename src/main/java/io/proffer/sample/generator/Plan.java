package io.proffer.sample.generator;

import java.util.List;
import java.util.Map;

/** The sample vendor's plans with list prices in minor units for a seat and month, metered limits and features. */
enum Plan {
    STARTER(1, 10_000, 500, Map.of("EUR", List.of(1500, 1250), "GBP", List.of(1300, 1085), "USD", List.of(1600, 1340))),
    TEAM(5, 100_000, 2_500, Map.of("EUR", List.of(2900, 2400), "GBP", List.of(2500, 2070), "USD", List.of(3200, 2650))),
    BUSINESS(
            20,
            1_000_000,
            25_000,
            Map.of("EUR", List.of(4700, 3900), "GBP", List.of(4000, 3320), "USD", List.of(5200, 4320))),
    ENTERPRISE(
            50,
            10_000_000,
            250_000,
            Map.of("EUR", List.of(7100, 5900), "GBP", List.of(6100, 5070), "USD", List.of(7900, 6560)));

    final int minSeats;
    final long apiCalls;
    final long automationRuns;
    private final Map<String, List<Integer>> prices;

    Plan(int minSeats, long apiCalls, long automationRuns, Map<String, List<Integer>> prices) {
        this.minSeats = minSeats;
        this.apiCalls = apiCalls;
        this.automationRuns = automationRuns;
        this.prices = prices;
    }

    /** List price of a seat for a month, billed every month or once a year. */
    long price(String currency, boolean annual) {
        return prices.get(currency).get(annual ? 1 : 0);
    }

    /** Features of higher plans that people of this plan run into. */
    List<String> gates() {
        return switch (this) {
            case STARTER -> List.of("SHARED_WORKSPACE", "SSO", "AUDIT_LOG");
            case TEAM -> List.of("SSO", "AUDIT_LOG", "ADV_ANALYTICS", "SCIM");
            case BUSINESS -> List.of("SCIM", "DATA_RESIDENCY");
            case ENTERPRISE -> List.of();
        };
    }

    /** From how much of a limit on usage counts as near it. */
    int warnAtPct() {
        return switch (this) {
            case STARTER, TEAM -> 80;
            case BUSINESS -> 85;
            case ENTERPRISE -> 90;
        };
    }
}
