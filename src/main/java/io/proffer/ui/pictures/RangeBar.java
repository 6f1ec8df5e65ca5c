package io.proffer.ui.pictures;

import io.proffer.engine.value.ValueCase;
import io.proffer.ui.Formats;

/**
 * A benefit from cautious to hopeful on one line with what it costs.
 *
 * @param words what it shows, for those who do not see it
 * @param low the cautious end
 * @param width from there to the hopeful end
 * @param base the figure that is reckoned with
 * @param cost what it costs
 */
public record RangeBar(String words, int low, int width, int base, int cost) {
    private static final int LENGTH = 312;
    private static final int LEFT = 4;

    /** The bar of a value case. */
    public static RangeBar of(ValueCase value, Formats formats) {
        double most = Math.max(Scale.figure(value.benefit().high()), Scale.figure(value.cost()));
        Scale scale = new Scale(most, LEFT, LEFT + LENGTH);
        int low = (int) Math.round(scale.at(Scale.figure(value.benefit().low())));
        int high = (int) Math.round(scale.at(Scale.figure(value.benefit().high())));
        String words = "Benefit from " + formats.money(value.benefit().low()) + " to "
                + formats.money(value.benefit().high()) + ", most likely "
                + formats.money(value.benefit().base()) + "; cost " + formats.money(value.cost()) + ".";
        return new RangeBar(
                words,
                low,
                Math.max(2, high - low),
                (int) Math.round(scale.at(Scale.figure(value.benefit().base()))),
                (int) Math.round(scale.at(Scale.figure(value.cost()))));
    }
}
