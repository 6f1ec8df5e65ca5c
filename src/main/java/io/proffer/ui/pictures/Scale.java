package io.proffer.ui.pictures;

import java.util.Locale;

/**
 * Places figures between two edges of a drawing.
 *
 * @param most the figure at the far edge, above 0
 * @param from the near edge
 * @param to the far edge
 */
record Scale(double most, double from, double to) {
    double at(double figure) {
        return most <= 0 ? from : from + (to - from) * Math.max(0, Math.min(figure, most)) / most;
    }

    /** A point as a path writes it. */
    static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }
}
