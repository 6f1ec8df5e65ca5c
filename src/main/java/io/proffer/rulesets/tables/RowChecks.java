package io.proffer.rulesets.tables;

import io.proffer.engine.arbitration.Levers;
import io.proffer.engine.constraints.OfferCap;
import io.proffer.engine.context.Term;
import io.proffer.engine.pricing.rule.PriceFacts;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.Stage;
import io.proffer.rulesets.FileFault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a row must say besides being well-formed, so that the stage that reads it can rely on it. */
final class RowChecks {
    /** When a row says this, it must say those, too. */
    private record Demand(String term, String value, List<String> needed) {}

    private static final List<Demand> DEMANDS = List.of(
            new Demand("rankingBlock", "PRIOR", List.of("prior", "priorStrength")),
            new Demand("rankingBlock", "CONTEXT", List.of("contextWeightPct")),
            new Demand("rankingBlock", "LEVER", List.of("leverPct", "leverOwner")),
            new Demand(
                    "rankingBlock",
                    "VALUE",
                    List.of("customerWeight", "vendorWeight", "customerCapRoiPct", "vendorCapDeltaArr")),
            new Demand("eligible", "true", List.of("trialDays", "trialMode")),
            new Demand("budgetKind", "MONEY", List.of("currency")),
            new Demand("budgetKind", "HOURS", List.of("amountEach")),
            new Demand("packet", "CREATE", List.of("maxOptions")),
            new Demand("action", "RAMP", List.of("rampPct", "rampMonths")),
            new Demand("ctaType", "EXPANSION", List.of("ctaPriority", "firstResponseHours")),
            new Demand("ctaType", "RISK", List.of("ctaPriority", "firstResponseHours")),
            new Demand("ctaType", "LIFECYCLE", List.of("ctaPriority", "firstResponseHours")));

    private final SourcedTable sourced;
    private final Map<List<String>, Row> budgets = new HashMap<>();
    private final List<FileFault> faults = new ArrayList<>();

    private RowChecks(SourcedTable sourced) {
        this.sourced = sourced;
    }

    /** Everything that is missing or contradicts itself, row by row. */
    static List<FileFault> of(SourcedTable table) {
        RowChecks checks = new RowChecks(table);
        checks.checkPriceNeutral();
        for (Row row : table.liveRows()) {
            DEMANDS.forEach(demand -> checks.checkDemand(row, demand));
            checks.checkLever(row);
            checks.checkBudget(row);
            checks.checkRamp(row);
            checks.checkCap(row);
        }
        return checks.faults;
    }

    /**
     * A price follows from what is bought, never from who buys or how they behave (INV-5). A table that grants a discount
     * reads only what is bought; any other table of stage PRICING may ask for segment and contract, but not for usage,
     * engagement, support, sentiment, health or what follows from them.
     */
    private void checkPriceNeutral() {
        boolean grants = sourced.table().says("discountPctOut");
        if (!grants && !sourced.table().stage().equals(Stage.PRICING.name())) {
            return;
        }
        for (Column column : sourced.table().inputs()) {
            boolean neutral = column.term().pricing() || !grants && !isBehaviour(column.term());
            Optional<Row> first = sourced.table().rows().stream().findFirst();
            if (!neutral && first.isPresent()) {
                String message = (grants ? "A discount" : "A price") + " may not depend on '"
                        + column.term().label()
                        + "': the same purchase has the same price for everyone. Remove the column.";
                faults.add(sourced.fault(first.get(), column.term().key(), "E-PRC-020", message));
            }
        }
    }

    private static boolean isBehaviour(Term term) {
        return PriceFacts.isBehaviour(term) && !term.key().equals("upliftPct");
    }

    private void checkDemand(Row row, Demand demand) {
        if (!String.valueOf(row.outputs().get(demand.term())).equals(demand.value())) {
            return;
        }
        for (String term : demand.needed()) {
            if (!row.outputs().containsKey(term)) {
                String message = "A row of '" + label(demand.term()) + "' "
                        + (demand.value().equals("true") ? "yes" : demand.value()) + " needs '" + label(term)
                        + "' filled.";
                faults.add(sourced.fault(row, term, "REQUIRED", message));
            }
        }
    }

    private void checkLever(Row row) {
        if (row.outputs().containsKey("leverPct") && row.date("expiresOn").isEmpty()) {
            String message = "A lever needs the day it ends. Fill '" + label("expiresOn") + "'.";
            faults.add(sourced.fault(row, "expiresOn", "LEVER_WITHOUT_EXPIRY", message));
        }
        if (row.outputs().containsKey("leverPct")) {
            row.date("expiresOn").ifPresent(end -> checkLength(row, end));
        }
    }

    private void checkBudget(Row row) {
        String key = row.code("budgetKey").orElse("");
        String period = row.code("budgetPeriod").orElse("");
        Row earlier = period.isEmpty() ? null : budgets.putIfAbsent(List.of(key, period), row);
        if (earlier != null) {
            String message = key + " for a " + period + " is already in row " + earlier.number() + " ("
                    + earlier.rowId() + "). Give one of the two another name or period.";
            faults.add(sourced.fault(row, "budgetKey", "DUPLICATE_KEY", message));
        }
        if (row.code("budgetKind").filter("MONEY"::equals).isPresent()
                && row.code("currency").isPresent()) {
            faults.addAll(PriceCells.of(sourced, row, ""));
        }
        for (String alert : row.codes("alertAtPct")) {
            if (!isWithin(alert, 1, 100)) {
                String message = "'" + alert
                        + "' is not a percentage from 1 to 100. Write whole numbers with commas between: 80, 95.";
                faults.add(sourced.fault(row, "alertAtPct", "NOT_A_NUMBER", message));
            }
        }
    }

    /** Whom a decision will be shown to, and where, it does not know; and it remembers events for so long only. */
    private void checkCap(Row row) {
        boolean shown = row.code("capEvent").filter("PRESENTED"::equals).isPresent();
        if (row.code("capScope").filter(scope -> !scope.equals("ACCOUNT")).isPresent() && !shown) {
            String message = "Only PRESENTED is counted for a person or a placement. Write ACCOUNT.";
            faults.add(sourced.fault(row, "capScope", "DOES_NOT_FIT", message));
        }
        boolean cap = row.outputs().containsKey("capLimit");
        if (cap && row.duration("window").filter(OfferCap::isTooLong).isPresent()) {
            String message = "A cap looks back at most " + OfferCap.LONGEST.toDays() + " days. Shorten the window.";
            faults.add(sourced.fault(row, "window", "OUT_OF_RANGE", message));
        }
    }

    private void checkLength(Row row, LocalDate expiresOn) {
        LocalDate from = row.meta().validFrom();
        if (Levers.isTooLong(from, expiresOn)) {
            String message = "A lever from " + from + " to " + expiresOn + " lasts longer than 180 days. End it by "
                    + from.plusDays(Levers.LONGEST.toDays()) + ", or begin it under 'Valid from' on "
                    + expiresOn.minusDays(Levers.LONGEST.toDays()) + " or later.";
            faults.add(sourced.fault(row, "expiresOn", "LEVER_TOO_LONG", message));
        }
    }

    private void checkRamp(Row row) {
        List<String> pct = row.codes("rampPct");
        List<String> months = row.codes("rampMonths");
        if (pct.size() != months.size()) {
            String message = "'" + label("rampPct") + "' has " + pct.size() + " steps and '" + label("rampMonths")
                    + "' " + months.size() + ". Write one share and one number of months for each step.";
            faults.add(sourced.fault(row, "rampPct", "RAMP_UNEVEN", message));
        }
        pct.stream().filter(step -> !isWithin(step, 1, 100)).forEach(step -> refuseStep(row, "rampPct", step));
        months.stream().filter(step -> !isWithin(step, 1, 120)).forEach(step -> refuseStep(row, "rampMonths", step));
    }

    private void refuseStep(Row row, String term, String step) {
        String message = "'" + step + "' is not a step of a ramp. Write shares from 1 to 100 such as 50, 75,"
                + " and whole months such as 6, 6.";
        faults.add(sourced.fault(row, term, "NOT_A_NUMBER", message));
    }

    private static boolean isWithin(String step, int least, int most) {
        return step.matches("[0-9]{1,3}")
                && new BigDecimal(step).compareTo(BigDecimal.valueOf(least)) >= 0
                && new BigDecimal(step).compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private String label(String term) {
        return sourced.table().outputs().stream()
                .map(Column::term)
                .filter(each -> each.key().equals(term))
                .findFirst()
                .map(each -> each.label())
                .orElse(term);
    }
}
