package io.proffer.engine.value;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.value.ValueCase.Roi;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ways the weighing of an offer says no. */
final class ValueRefusals {

    private ValueRefusals() {}

    static Refusal noTable() {
        String text = "The rulebook has no table " + ValueCases.TABLE + ", so no value is known. Add the table.";
        return Refusal.of(Verdict.VALUE_BELOW_THRESHOLD, Reason.of("UNKNOWN_FACT", Stage.VALUE, text));
    }

    static Refusal noRow(String offerKey) {
        String text = ValueCases.TABLE + " has no row that fits " + offerKey
                + " and this account, so its value is not known. Add one, or a general last row.";
        return Refusal.of(Verdict.VALUE_BELOW_THRESHOLD, Reason.of("UNKNOWN_FACT", Stage.VALUE, text));
    }

    static Refusal unknown(List<String> missing, RowRef row) {
        List<Reason> reasons = new ArrayList<>(missing.size());
        for (String fact : missing) {
            String text = fact + " is not known, so the value is not. Send it, or let the customer give a figure.";
            reasons.add(new Reason("UNKNOWN_FACT", Stage.VALUE, Map.of("fact", fact), text, row));
        }
        return new Refusal(Verdict.VALUE_BELOW_THRESHOLD, Stage.VALUE, reasons, null, List.of(), null);
    }

    static Refusal below(ValueCase valueCase, RoiGate gate) {
        Roi roi = valueCase.roiPct();
        if (roi == null) {
            throw new IllegalArgumentException("A case without a return cannot fall below a threshold.");
        }
        Map<String, Object> params = new LinkedHashMap<>();
        List<String> shortfalls = new ArrayList<>(2);
        compare("Base", roi.base(), gate.minBase(), params, shortfalls);
        compare("Low", roi.low(), gate.minLow(), params, shortfalls);
        String text = "The customer would gain too little: " + String.join(", ", shortfalls) + ".";
        Reason reason = new Reason("VALUE_BELOW_THRESHOLD", Stage.VALUE, params, text, valueCase.row());
        return new Refusal(
                Verdict.VALUE_BELOW_THRESHOLD,
                Stage.VALUE,
                List.of(reason),
                null,
                counterfactuals(valueCase, gate),
                null);
    }

    private static void compare(
            String which,
            BigDecimal actual,
            @Nullable BigDecimal least,
            Map<String, Object> params,
            List<String> shortfalls) {
        params.put("roiPct" + which, actual.setScale(1, RoundingMode.HALF_EVEN));
        if (least == null) {
            return;
        }
        params.put("minRoiPct" + which, least);
        if (isBelow(actual, least)) {
            shortfalls.add(which.toLowerCase(Locale.ROOT) + " ROI " + actual.setScale(1, RoundingMode.HALF_EVEN)
                    + " %, at least " + least.toPlainString() + " % asked");
        }
    }

    /** By how much the benefit would have to be larger. */
    private static List<String> counterfactuals(ValueCase valueCase, RoiGate gate) {
        List<String> sentences = new ArrayList<>(2);
        Roi roi = Objects.requireNonNull(valueCase.roiPct());
        if (isBelow(roi.base(), gate.minBase())) {
            sentences.add(
                    gap(valueCase, "base", gate.minBase(), valueCase.benefit().base()));
        }
        if (isBelow(roi.low(), gate.minLow())) {
            sentences.add(
                    gap(valueCase, "low", gate.minLow(), valueCase.benefit().low()));
        }
        return sentences;
    }

    private static boolean isBelow(BigDecimal actual, @Nullable BigDecimal least) {
        return least != null && actual.compareTo(least) < 0;
    }

    /** What falls short by less than is shown falls short by the least that can be shown. */
    private static String gap(ValueCase valueCase, String which, BigDecimal least, Money benefit) {
        BigDecimal asked =
                valueCase.cost().major().multiply(least.movePointLeft(2).add(BigDecimal.ONE));
        int decimals = benefit.major().scale();
        BigDecimal gap = asked.subtract(benefit.major())
                .setScale(decimals, RoundingMode.CEILING)
                .max(BigDecimal.ONE.movePointLeft(decimals));
        return gap.toPlainString() + " " + benefit.currency() + " more benefit in the " + which + " case: " + which
                + " ROI ≥ " + least.toPlainString() + " %";
    }
}
