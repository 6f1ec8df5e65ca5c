package io.proffer.sample.generator;

/** Segments: how often, how many people and seats, and which plans and coverage go with them. */
enum Size {
    SMB(48, 6, 199, 3, 90),
    MID_MARKET(34, 200, 999, 20, 240),
    ENTERPRISE(14, 1_000, 4_999, 70, 900),
    STRATEGIC(4, 5_000, 60_000, 250, 2_600);

    final int weight;
    private final int fewestPeople;
    private final int mostPeople;
    private final int fewestSeats;
    private final int mostSeats;

    Size(int weight, int fewestPeople, int mostPeople, int fewestSeats, int mostSeats) {
        this.weight = weight;
        this.fewestPeople = fewestPeople;
        this.mostPeople = mostPeople;
        this.fewestSeats = fewestSeats;
        this.mostSeats = mostSeats;
    }

    int planWeight(Plan plan) {
        return switch (this) {
            case SMB -> new int[] {40, 49, 11, 0}[plan.ordinal()];
            case MID_MARKET -> new int[] {7, 53, 34, 6}[plan.ordinal()];
            case ENTERPRISE -> new int[] {0, 14, 47, 39}[plan.ordinal()];
            case STRATEGIC -> new int[] {0, 4, 36, 60}[plan.ordinal()];
        };
    }

    int seats(Plan plan, Dice dice) {
        int most = plan == Plan.STARTER ? Math.min(mostSeats, 60) : mostSeats;
        return Math.max(plan.minSeats, dice.skewed(fewestSeats, most));
    }

    int employees(int seats, Dice dice) {
        return Math.min(mostPeople, Math.max(seats, dice.skewed(fewestPeople, mostPeople)));
    }

    String coverage(Dice dice) {
        return switch (this) {
            case SMB -> dice.chance(80) ? "DIGITAL" : "POOLED";
            case MID_MARKET -> dice.chance(75) ? "POOLED" : "DEDICATED";
            case ENTERPRISE -> dice.chance(70) ? "DEDICATED" : "POOLED";
            case STRATEGIC -> "DEDICATED";
        };
    }
}
