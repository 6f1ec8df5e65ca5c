package io.proffer.ui.operations;

import io.proffer.pace.Pace;
import io.proffer.pace.Stretch;
import io.proffer.ui.Formats;
import io.proffer.ui.pictures.TimeCurve;
import io.proffer.ui.pictures.TimeCurve.Part;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many decisions were made in the last hour, and how fast.
 *
 * @param span since when that is known
 * @param rate decisions a minute, null while nothing was decided
 * @param speed how long they took, null while nothing was decided
 */
@CheckedTemplate(basePath = "ui/operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PacePanel(
        String span, @Nullable TimeCurve rate, @Nullable TimeCurve speed) implements TemplateInstance {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    private static final BigDecimal TEN = BigDecimal.TEN;

    static PacePanel of(Pace pace, Instant now) {
        List<Stretch> stretches = pace.stretches();
        String span = span(pace.begin(), now);
        if (stretches.stream().allMatch(each -> each.half().isEmpty())) {
            return new PacePanel(span, null, null);
        }
        return new PacePanel(span, rate(stretches), speed(stretches));
    }

    private static String span(@Nullable Instant begin, Instant now) {
        if (begin == null || begin.isAfter(now)) {
            return "Since the start of this service";
        }
        return begin.isBefore(now.minus(Pace.KEPT))
                ? "In the last hour"
                : "Since the start of this service, " + Formats.age(begin, now) + " ago";
    }

    private static TimeCurve rate(List<Stretch> stretches) {
        Stretch last = stretches.get(stretches.size() - 1);
        String words = "Now " + number(last.live() + last.dryRuns()) + " a minute, at most "
                + peak(stretches, each -> each.live() + each.dryRuns(), "");
        return TimeCurve.of(
                words,
                stretches.stream()
                        .map(each -> new Part(
                                each.from(),
                                each.to(),
                                OptionalDouble.of(each.live()),
                                OptionalDouble.of(each.dryRuns())))
                        .toList(),
                " a minute");
    }

    private static TimeCurve speed(List<Stretch> stretches) {
        List<Stretch> busy =
                stretches.stream().filter(each -> each.half().isPresent()).toList();
        Stretch last = busy.get(busy.size() - 1);
        String words = "Lately half within " + number(last.half().orElse(0)) + " ms and 95 of 100 within "
                + number(last.most().orElse(0)) + " ms, slowest "
                + peak(busy, each -> each.most().orElse(0), " ms");
        return TimeCurve.of(
                words,
                stretches.stream()
                        .map(each -> new Part(each.from(), each.to(), each.half(), each.most()))
                        .toList(),
                " ms");
    }

    private static String peak(List<Stretch> stretches, ToDoubleFunction<Stretch> figure, String unit) {
        Stretch peak =
                stretches.stream().max(Comparator.comparingDouble(figure)).orElseThrow();
        return number(figure.applyAsDouble(peak)) + unit + " at " + TIME.format(peak.to()) + " UTC";
    }

    /** Whole from ten on: more digits than that say nothing. */
    private static String number(double figure) {
        BigDecimal exact = BigDecimal.valueOf(figure);
        return Formats.PLAIN.number(exact.setScale(exact.compareTo(TEN) < 0 ? 1 : 0, RoundingMode.HALF_UP));
    }
}
