package io.proffer.ui.pictures;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.PricePath;
import io.proffer.engine.pricing.PricePath.Phase;
import io.proffer.engine.pricing.Quote;
import io.proffer.ui.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is charged over the term, in steps, and how long the customer may step back.
 *
 * @param words what it shows, for those who do not see it
 * @param line points of the price
 * @param labels the price of each step, where it begins
 * @param back width of the time in which the customer may step back, null when none is promised
 * @param from first day
 * @param to end of the term
 */
public record PriceSteps(
        String words,
        String line,
        List<Label> labels,
        @Nullable String back,
        String from,
        String to) {
    private static final double LEFT = 4;
    private static final double RIGHT = 316;
    private static final double TOP = 26;
    private static final double BOTTOM = 78;
    private static final double ROOM_FOR_LABEL = 90;

    /** Copies the list. */
    public PriceSteps {
        labels = List.copyOf(labels);
    }

    /** A price beside the line. */
    public record Label(String x, String y, String text) {}

    /** A step: what is charged from a day on. */
    private record Step(LocalDate on, Money amount) {}

    /** The picture of a quote. */
    public static PriceSteps of(Quote quote, Formats formats) {
        List<Step> steps = steps(quote.pricePath());
        LocalDate from = steps.get(0).on();
        LocalDate to = end(quote.pricePath(), steps.get(steps.size() - 1).on());
        Scale across = new Scale(ChronoUnit.DAYS.between(from, to), LEFT, RIGHT);
        double most = steps.stream()
                .mapToDouble(step -> Scale.figure(step.amount()))
                .max()
                .orElse(0);
        Scale up = new Scale(most, BOTTOM, TOP);
        StringBuilder line = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            double x = across.at(ChronoUnit.DAYS.between(from, steps.get(i).on()));
            double end = i + 1 < steps.size()
                    ? across.at(ChronoUnit.DAYS.between(from, steps.get(i + 1).on()))
                    : RIGHT;
            double y = up.at(Scale.figure(steps.get(i).amount()));
            line.append(Scale.point(x, y)).append(Scale.point(end, y));
            if (end - x >= ROOM_FOR_LABEL) {
                labels.add(new Label(
                        Scale.plain(x + 2),
                        Scale.plain(y - 6),
                        formats.money(steps.get(i).amount())));
            }
        }
        LocalDate back = quote.terms().stepDownUntil();
        return new PriceSteps(
                words(steps, back, formats),
                line.toString().strip(),
                labels,
                back == null ? null : Scale.plain(across.at(ChronoUnit.DAYS.between(from, back)) - LEFT),
                formats.day(from),
                formats.day(to));
    }

    private static List<Step> steps(PricePath path) {
        TreeSet<LocalDate> days = new TreeSet<>();
        path.phases().forEach(phase -> days.add(phase.startOn()));
        List<Step> steps = new ArrayList<>();
        for (LocalDate day : days) {
            path.phases().stream()
                    .filter(phase -> holds(phase, day))
                    .map(Phase::recurringAmount)
                    .reduce(Money::plus)
                    .ifPresent(amount -> steps.add(new Step(day, amount)));
        }
        return steps;
    }

    private static boolean holds(Phase phase, LocalDate day) {
        return !phase.startOn().isAfter(day)
                && (phase.months() == 0 || phase.endOn().isAfter(day));
    }

    /** The end of the term; a year after the last step where that is not known. */
    private static LocalDate end(PricePath path, LocalDate last) {
        LocalDate end = path.phases().stream()
                .map(Phase::endOn)
                .max(LocalDate::compareTo)
                .orElse(last);
        return end.isAfter(last) ? end : last.plusYears(1);
    }

    private static String words(List<Step> steps, @Nullable LocalDate back, Formats formats) {
        StringBuilder words = new StringBuilder();
        for (Step step : steps) {
            words.append(words.isEmpty() ? "From " : ", from ")
                    .append(formats.day(step.on()))
                    .append(' ')
                    .append(formats.money(step.amount()));
        }
        return words + (back == null ? "." : "; the customer may step back until " + formats.day(back) + ".");
    }
}
