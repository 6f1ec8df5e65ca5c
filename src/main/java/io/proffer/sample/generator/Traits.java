package io.proffer.sample.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an account is like before anything is written down: who it is, what it bought and what goes on there. */
final class Traits {
    final int number;
    final LocalDate today;
    final Market market;
    final Industry industry;
    final Size size;
    final Plan plan;
    final int seats;
    final int employees;
    final List<Storyline> stories;
    /** How things stand, 0 bad to 100 good. */
    final double mood;
    /** Growth of use in a month, 0.03 being 3 %. */
    final double growth;

    final int tenureMonths;
    final int daysIntoPeriod;

    Traits(int number, LocalDate today, Dice dice) {
        this.number = number;
        this.today = today;
        this.market = dice.weighted(List.of(Market.values()), candidate -> candidate.weight);
        this.industry = dice.weighted(List.of(Industry.values()), candidate -> candidate.weight);
        this.size = dice.weighted(List.of(Size.values()), candidate -> candidate.weight);
        this.plan = dice.weighted(List.of(Plan.values()), size::planWeight);
        this.seats = size.seats(plan, dice);
        this.employees = size.employees(seats, dice);
        this.stories = stories(dice);
        Storyline main = stories.get(0);
        this.mood = dice.around(main.lowestMood, main.highestMood);
        this.growth = dice.within(main.lowestGrowthPct, main.highestGrowthPct) / 100;
        this.tenureMonths = tenure(main, dice);
        this.daysIntoPeriod = main == Storyline.NEAR_LIMIT ? dice.between(16, 27) : dice.between(1, 27);
    }

    private List<Storyline> stories(Dice dice) {
        List<Storyline> drawn = new ArrayList<>();
        drawn.add(dice.weighted(List.of(Storyline.values()), story -> story.weight(plan, seats)));
        if (dice.chance(28)) {
            drawn.add(dice.weighted(
                    List.of(Storyline.values()), story -> story.isNeed() ? story.weight(plan, seats) : 0));
        }
        return List.copyOf(drawn);
    }

    private static int tenure(Storyline main, Dice dice) {
        return switch (main) {
            case ONBOARDING -> dice.between(0, 3);
            case JUST_UPGRADED -> dice.between(8, 60);
            default -> 3 + dice.skewed(0, 80);
        };
    }

    boolean has(Storyline story) {
        return stories.contains(story);
    }

    LocalDate customerSince() {
        return today.minusDays(daysIntoPeriod).minusMonths(tenureMonths);
    }

    LocalDate periodStart() {
        return today.minusDays(daysIntoPeriod);
    }

    LocalDate periodEnd() {
        return periodStart().plusMonths(1);
    }

    /** Days since the account became a customer. */
    int tenureDays() {
        return (int) (today.toEpochDay() - customerSince().toEpochDay());
    }

    /** Part of the running period that has passed, above 0 and below 1. */
    double elapsed() {
        return daysIntoPeriod
                / (double) (periodEnd().toEpochDay() - periodStart().toEpochDay());
    }

    /** Usage some periods ago against now: growth undone, season of that month applied. */
    double pace(int periodsAgo) {
        double level = 1;
        for (int i = 0; i < periodsAgo; i++) {
            level /= 1 + growth;
        }
        int month = periodStart().minusMonths(periodsAgo).getMonthValue();
        return level * industry.season(month);
    }
}
