package io.proffer.ui.propositions;

import io.proffer.engine.incentive.Incentive.Reward;
import io.proffer.engine.pricing.Quote;
import io.proffer.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a quote promises, each in a line a customer can read; nothing is said that the quote does not say. */
public record PriceTerms(Quote quote, Formats formats) {
    private static final int YEAR = 12;

    /** A promise and its name. */
    public record Line(String name, String text) {}

    /** The ways back, by step or to monthly billing; none is said as well. */
    public List<Line> waysBack() {
        Quote.Terms terms = quote.terms();
        List<Line> ways = new ArrayList<>(2);
        if (terms.stepDownUntil() != null) {
            ways.add(new Line("You may step back", "until " + formats.day(terms.stepDownUntil())));
        }
        if (terms.backOutWindow() != null) {
            LocalDate last =
                    terms.effectiveFrom().plusDays(terms.backOutWindow().toDays());
            ways.add(new Line("You may return to monthly billing", "until " + formats.day(last)));
        }
        return ways.isEmpty() ? List.of(new Line("You may step back", "not within this term")) : ways;
    }

    /** The committed term, null where it is not known. */
    public @Nullable String term() {
        Integer months = quote.target().termMonths();
        return months == null ? null : months(months);
    }

    /** What the whole term comes to where it is longer than the first year, null otherwise. */
    public @Nullable String total() {
        Integer months = quote.target().termMonths();
        return months == null || months <= YEAR
                ? null
                : formats.money(quote.totals().tcv());
    }

    /** What a year costs more once a ramp is over, null without one. */
    public @Nullable String afterRamp() {
        int ramp = quote.pricePath().rampMonths();
        return ramp == 0
                ? null
                : "After " + months(ramp) + " it is " + formats.money(quote.deltaArr()) + " more a year than today.";
    }

    /** From a day to another, with the number of months where they are whole. */
    public String period(LocalDate from, LocalDate to) {
        String days = formats.day(from) + " – " + formats.day(to);
        Period between = Period.between(from, to);
        boolean whole = between.getDays() == 0 && !between.isZero();
        return whole ? days + ", " + months((int) between.toTotalMonths()) : days;
    }

    /** What happens at the end of the term, and by when notice is given. */
    public List<Line> renewal() {
        Quote.Renewal renewal = quote.renewal();
        List<Line> lines = new ArrayList<>(3);
        if (renewal.startOn() != null) {
            lines.add(new Line("The next term begins on", formats.day(renewal.startOn())));
        }
        BigDecimal most = renewal.upliftCapPct();
        if (most != null) {
            lines.add(new Line(
                    "At renewal the price",
                    most.signum() == 0 ? "stays" : "rises by at most " + formats.percent(most)));
        }
        Period notice = quote.terms().noticePeriod();
        if (notice != null) {
            String by = renewal.noticeBy() == null ? "" : ", by " + formats.day(renewal.noticeBy());
            lines.add(new Line("Notice", days(notice.getDays()) + " before the term ends" + by));
        }
        return lines;
    }

    /** Whose agreement the order waits for, null when for nobody's. */
    public @Nullable String approval() {
        return quote.approval().required() ? Formats.words(quote.approval().level()) : null;
    }

    /** What is taken off the list prices, with its reason. */
    public List<Line> discounts() {
        return quote.discounts().stream()
                .map(discount -> new Line(
                        discount.reason(), formats.percent(discount.pct()) + ", " + formats.money(discount.amount())))
                .toList();
    }

    /** What comes with it beside a lower price, in words. */
    public List<String> perks() {
        return quote.rewards().stream()
                .map(Reward::perk)
                .filter(Objects::nonNull)
                .map(perk -> Formats.words(perk).replaceAll("\\b(\\d+)m\\b", "for $1 months"))
                .toList();
    }

    private static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
