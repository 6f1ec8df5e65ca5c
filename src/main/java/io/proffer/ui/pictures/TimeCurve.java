package io.proffer.ui.pictures;

import io.proffer.ui.Formats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Two figures over time.
 *
 * @param words what it shows, for those who do not see it
 * @param top the figure at the upper edge
 * @param from how long ago it begins
 * @param first runs of the first figure; where there is none, the line is broken
 * @param second runs of the second figure
 */
public record TimeCurve(String words, String top, String from, List<String> first, List<String> second) {
    private static final double LEFT = 4;
    private static final double RIGHT = 316;
    private static final double TOP = 18;
    private static final double BOTTOM = 92;
    /** Upper edges within a power of ten. */
    private static final List<Double> EDGES = List.of(1.0, 2.0, 5.0, 10.0);

    /** Copies the lists. */
    public TimeCurve {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** The figures of a stretch of time, empty where there are none. */
    public record Part(Instant from, Instant to, OptionalDouble first, OptionalDouble second) {}

    /**
     * The curve of some parts.
     *
     * @param parts one after the other, at least one
     * @param unit stands behind the figure at the upper edge
     */
    public static TimeCurve of(String words, List<Part> parts, String unit) {
        Instant begin = parts.get(0).from();
        Instant end = parts.get(parts.size() - 1).to();
        double top = edge(parts);
        Drawing drawing = new Drawing(
                begin, new Scale(end.toEpochMilli() - begin.toEpochMilli(), LEFT, RIGHT), new Scale(top, BOTTOM, TOP));
        return new TimeCurve(
                words,
                Formats.PLAIN.number(new BigDecimal(top, MathContext.DECIMAL32)) + unit,
                Formats.age(begin, end) + " ago",
                drawing.runs(parts, Part::first),
                drawing.runs(parts, Part::second));
    }

    /** A round figure that nothing exceeds. */
    private static double edge(List<Part> parts) {
        double most = parts.stream()
                .mapToDouble(
                        part -> Math.max(part.first().orElse(0), part.second().orElse(0)))
                .max()
                .orElse(0);
        if (most <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return EDGES.stream()
                .map(edge -> edge * power)
                .filter(edge -> edge >= most)
                .findFirst()
                .orElse(most);
    }

    private record Drawing(Instant begin, Scale across, Scale up) {
        List<String> runs(List<Part> parts, Function<Part, OptionalDouble> figure) {
            List<String> runs = new ArrayList<>();
            StringBuilder run = new StringBuilder();
            for (Part part : parts) {
                OptionalDouble here = figure.apply(part);
                if (here.isPresent()) {
                    double level = up.at(here.getAsDouble());
                    run.append(Scale.point(x(part.from()), level)).append(Scale.point(x(part.to()), level));
                } else {
                    end(run, runs);
                }
            }
            end(run, runs);
            return runs;
        }

        private static void end(StringBuilder run, List<String> runs) {
            if (!run.isEmpty()) {
                runs.add(run.toString().strip());
                run.setLength(0);
            }
        }

        private double x(Instant at) {
            return across.at(at.toEpochMilli() - begin.toEpochMilli());
        }
    }
}
