package io.proffer.ui.pictures;

import io.proffer.engine.value.ValueCase;
import io.proffer.engine.value.ValueCase.Month;
import io.proffer.ui.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Benefit and cost of a value case, added up month by month.
 *
 * @param words what it shows, for those who do not see it
 * @param benefit points of the benefit
 * @param cost points of what is invoiced, which rises in steps
 * @param payback where the benefit first covers the cost, null when it never does
 * @param months the horizon
 */
public record ValueCurve(
        String words, String benefit, String cost, @Nullable String payback, int months) {
    private static final double LEFT = 4;
    private static final double RIGHT = 316;
    private static final double TOP = 8;
    private static final double BOTTOM = 92;

    /** The curve of a value case, null when there is nothing to draw. */
    public static @Nullable ValueCurve of(ValueCase value, Formats formats) {
        List<Month> months = value.cumulative();
        if (months.size() < 2) {
            return null;
        }
        double most = months.stream()
                .mapToDouble(each -> Math.max(Scale.figure(each.benefit()), Scale.figure(each.cost())))
                .max()
                .orElse(0);
        Scale across = new Scale(months.size(), LEFT, RIGHT);
        Scale up = new Scale(most, BOTTOM, TOP);
        StringBuilder benefit = new StringBuilder(Scale.point(LEFT, BOTTOM));
        StringBuilder cost = new StringBuilder();
        for (Month month : months) {
            double level = up.at(Scale.figure(month.cost()));
            benefit.append(Scale.point(across.at(month.month()), up.at(Scale.figure(month.benefit()))));
            cost.append(Scale.point(across.at(month.month() - 1), level))
                    .append(Scale.point(across.at(month.month()), level));
        }
        Integer paidBack = value.paybackMonths().base();
        String payback = paidBack == null || paidBack > months.size() ? null : Scale.plain(across.at(paidBack));
        return new ValueCurve(
                words(months.get(months.size() - 1), paidBack, formats),
                benefit.toString().strip(),
                cost.toString().strip(),
                payback,
                months.size());
    }

    private static String words(Month last, @Nullable Integer paidBack, Formats formats) {
        return "After " + last.month() + " months " + formats.money(last.benefit()) + " are gained and "
                + formats.money(last.cost()) + " invoiced"
                + (paidBack == null ? "." : "; from month " + paidBack + " on the benefit covers the cost.");
    }
}
