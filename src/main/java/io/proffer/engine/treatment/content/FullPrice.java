package io.proffer.engine.treatment.content;

import java.util.Map;

/** No text tells the price of the first year alone while it still rises: what comes after the ramp is said behind it. */
public final class FullPrice {
    private static final Wording ENGLISH =
            Wording.of(" After {rampMonths} months it is {incrementalAfterRamp} more a year than today.");
    private static final Map<String, Wording> BEHIND = Map.of(
            "en",
            ENGLISH,
            "de",
            Wording.of(" Nach {rampMonths} Monaten sind es {incrementalAfterRamp} im Jahr mehr als heute."));

    private FullPrice() {}

    /**
     * A text with the price after the ramp behind it, in English where the language has no words for it here.
     *
     * @param said the text with its figures
     * @param wordings the texts that are read together, this one among them
     */
    public static String of(String said, Figures figures, String language, Wording... wordings) {
        String more = BEHIND.getOrDefault(language, ENGLISH).say(figures, language);
        boolean firstYear = names(Slot.INCREMENTAL_YEAR1, wordings);
        return more == null || !firstYear || names(Slot.INCREMENTAL_AFTER_RAMP, wordings) ? said : said + more;
    }

    private static boolean names(Slot slot, Wording... wordings) {
        for (Wording wording : wordings) {
            if (wording.names(slot)) {
                return true;
            }
        }
        return false;
    }
}
