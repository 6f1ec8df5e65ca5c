package io.proffer.sample.generator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the account pays: list price, grid discount, now and then a concession of the past. */
final class SubscriptionBlock {
    private final Traits traits;
    private final Dice dice;
    private final boolean annual;
    private final int termMonths;
    /** Percentage points beyond the grid that were once conceded. */
    final int concessionPct;

    SubscriptionBlock(Traits traits, Dice dice) {
        this.traits = traits;
        this.dice = dice;
        this.annual = dice.chance(new int[] {32, 64, 84, 90}[traits.plan.ordinal()]);
        this.termMonths = annual ? dice.weighted(List.of(12, 24, 36), SubscriptionBlock::termWeight) : 1;
        this.concessionPct = annual && dice.chance(termMonths > 12 ? 18 : 4) ? dice.between(2, 12) : 0;
    }

    private static int termWeight(int months) {
        return months == 12 ? 70 : months == 24 ? 20 : 10;
    }

    void writeTo(ObjectNode document, String id, Instant asOf) {
        ObjectNode block = document.putObject("subscription");
        block.put("id", id);
        block.put("planKey", traits.plan.name());
        block.put("status", status());
        block.put("billingInterval", annual ? "YEAR" : "MONTH");
        term(block);
        price(block);
        flags(block.putArray("contractFlags"));
        LocalDate changed = lastPlanChange();
        block.put("lastPlanChangeOn", changed.toString());
        if (!annual) {
            block.put("monthsPaidMonthly", monthsPaidMonthly());
        }
        block.put("asOf", asOf.minus(Duration.ofMinutes(dice.between(60, 360))).toString());
    }

    private String status() {
        if (traits.has(Storyline.LATE_PAYER) && dice.chance(60)) {
            return "PAST_DUE";
        }
        if (traits.has(Storyline.STRUGGLING) && dice.chance(8)) {
            return dice.chance(50) ? "PAUSED" : "CANCELED";
        }
        return "ACTIVE";
    }

    /** A term in months; who pays month by month has no end of term. */
    private void term(ObjectNode block) {
        block.put("termMonths", termMonths);
        int termsDone = traits.tenureMonths / termMonths;
        LocalDate start = traits.customerSince().plusMonths((long) termsDone * termMonths);
        block.put("termStartOn", start.toString());
        if (annual) {
            block.put("termEndOn", start.plusMonths(termMonths).toString());
        }
        block.put("autoRenew", dice.chance(annual ? 78 : 97));
    }

    private void price(ObjectNode block) {
        Money unit = new Money(traits.plan.price(traits.market.currency, annual), traits.market.currency);
        int discount = annual ? gridPct() + concessionPct : 0;
        block.put("seatsLicensed", traits.seats);
        money(block, "unitPrice", unit);
        Money listed = unit.times(traits.seats);
        if (!annual) {
            money(block, "mrr", listed);
        }
        money(block, "arr", listed.times(BigDecimal.valueOf(12L * (100 - discount), 2)));
        block.put("discountPct", discount);
    }

    private static void money(ObjectNode block, String field, Money money) {
        block.putObject(field).put("amount", money.amount()).put("currency", money.currency());
    }

    private int gridPct() {
        int[] row = termMonths == 12
                ? new int[] {0, 5, 8, 12}
                : termMonths == 24 ? new int[] {4, 9, 12, 16} : new int[] {8, 13, 16, 20};
        return row[traits.seats < 25 ? 0 : traits.seats < 100 ? 1 : traits.seats < 250 ? 2 : 3];
    }

    private void flags(ArrayNode flags) {
        int custom = new int[] {0, 4, 22, 55}[traits.size.ordinal()];
        if (dice.chance(custom)) {
            flags.add("CUSTOM_PAPER");
        }
        if (concessionPct > 0 && dice.chance(40)) {
            flags.add(dice.chance(50) ? "MFN" : "PRICE_LOCK");
        }
        if (dice.chance(4)) {
            flags.add("RESELLER");
        }
    }

    private LocalDate lastPlanChange() {
        if (traits.has(Storyline.JUST_UPGRADED)) {
            return traits.today.minusDays(dice.between(5, 110));
        }
        boolean changed = traits.plan != Plan.STARTER && traits.tenureDays() > 200 && dice.chance(30);
        return changed ? traits.today.minusDays(dice.between(91, traits.tenureDays() - 30)) : traits.customerSince();
    }

    private int monthsPaidMonthly() {
        boolean cameFromAnnual = traits.tenureMonths > 14 && dice.chance(10);
        return cameFromAnnual ? dice.between(0, traits.tenureMonths - 12) : traits.tenureMonths;
    }
}
