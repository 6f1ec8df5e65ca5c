package io.proffer.sample.generator;

import java.util.List;
import java.util.Map;

/** The sample vendor's plans with list prices in minor units for a seat and month, metered limits and features. */
enum Plan {
    STARTER(1, 10_000, 250, Map.of("EUR", List.of(1500, 1250), "GBP", List.of(1300, 1075), "USD", List.of(1600, 1350))),
    TEAM(5, 100_000, 2_500, Map.of("EUR", List.of(2900, 2400), "GBP", List.of(2500, 2075), "USD", List.of(3100, 2600))),
    BUSINESS(
            20,
            1_000_000,
            25_000,
            Map.of("EUR", List.of(4700, 3900), "GBP", List.of(4100, 3375), "USD", List.of(5100, 4200))),
    ENTERPRISE(
            50,
            10_000_000,
            250_000,
            Map.of("EUR", List.of(7100, 5900), "GBP", List.of(6200, 5100), "USD", List.of(7700, 6400)));

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

    /** The plan below, or this one at the bottom. */
    Plan below() {
        return values()[Math.max(0, ordinal() - 1)];
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

    /** From how much of the API limit on usage counts as near it. */
    int warnAtPct() {
        return this == STARTER || this == TEAM ? 80 : 85;
    }
}
