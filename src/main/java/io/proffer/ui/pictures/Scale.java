package io.proffer.ui.pictures;

import io.proffer.engine.catalog.Money;
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

    /** An amount as a figure to be placed. */
    static double figure(Money money) {
        return money.major().doubleValue();
    }

    /** A coordinate as a drawing writes it. */
    static String plain(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** A point as a path writes it. */
    static String point(double x, double y) {
        return plain(x) + ',' + plain(y) + ' ';
    }
}
