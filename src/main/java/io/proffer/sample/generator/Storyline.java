package io.proffer.sample.generator;

/** What goes on at an account; all of its figures follow from it, so that they fit together. */
enum Storyline {
    /** Uses what it pays for. */
    STEADY(24, 58, 96, -1, 3),
    /** Calls the API close to, or beyond, what the plan includes. */
    NEAR_LIMIT(12, 60, 96, 1, 6),
    /** Runs into the limit of automation runs. */
    AUTOMATING(7, 60, 95, 1, 6),
    /** Every seat is taken and people are invited. */
    OUTGROWING_SEATS(13, 60, 97, 1, 8),
    /** Grows so fast that more seats are not the answer. */
    SURGING(14, 66, 97, 9, 15),
    /** Tries features of a higher plan. */
    AT_THE_GATES(18, 56, 95, 0, 4),
    /** One day used most of the period. */
    BURSTING(3, 55, 92, -1, 2),
    /** Pays for seats that nobody uses. */
    OVERSEATED(7, 42, 78, -4, 0),
    /** Has just started. */
    ONBOARDING(8, 48, 86, 3, 12),
    /** Use falls, tickets rise. */
    STRUGGLING(8, 10, 52, -9, -2),
    /** Said that it is not content. */
    DISAPPOINTED(3, 36, 68, -3, 1),
    /** Does not pay in time. */
    LATE_PAYER(4, 42, 80, -2, 2),
    /** Moved to this plan not long ago. */
    JUST_UPGRADED(4, 62, 95, 0, 5);

    private final int weight;
    final int lowestMood;
    final int highestMood;
    final int lowestGrowthPct;
    final int highestGrowthPct;

    Storyline(int weight, int lowestMood, int highestMood, int lowestGrowthPct, int highestGrowthPct) {
        this.weight = weight;
        this.lowestMood = lowestMood;
        this.highestMood = highestMood;
        this.lowestGrowthPct = lowestGrowthPct;
        this.highestGrowthPct = highestGrowthPct;
    }

    /** How often it occurs on a plan with so many seats; 0 where it makes no sense. */
    int weight(Plan plan, int seats) {
        boolean possible = switch (this) {
            case AUTOMATING -> plan == Plan.STARTER || plan == Plan.TEAM;
            case SURGING -> plan == Plan.TEAM && seats >= 40;
            case AT_THE_GATES -> plan != Plan.ENTERPRISE;
            case JUST_UPGRADED -> plan != Plan.STARTER;
            default -> true;
        };
        return possible ? weight : 0;
    }

    /** True for a need that may come on top of another storyline. */
    boolean isNeed() {
        return this == NEAR_LIMIT || this == OUTGROWING_SEATS || this == AT_THE_GATES;
    }
}
