package io.proffer.engine.context;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of the vocabulary: what a column may read or say.
 *
 * @param slot position of the term in the vocabulary, from 0; the index into {@link Facts}
 * @param key stable name in camelCase, as in JSON, such as {@code gateHits30d}
 * @param label column heading, such as {@code Gate hits in 30 days}
 * @param aliases other headings that are read as this term
 * @param type the type of its values
 * @param unit what is counted, such as {@code seats}, {@code %}, or a currency code for money; null when none
 * @param min smallest value allowed in a cell, null for none
 * @param max largest value allowed in a cell, for a text its longest length; null for none
 * @param values allowed codes, already resolved against the catalogue; empty means any code. Of a text, the placeholders
 *     it may hold; empty means none
 * @param valuesFrom where the codes come from: a catalogue list such as {@code plans}, or null for literal values
 * @param source fact path such as {@code support.openEscalations} or {@code attributes.fleetSize}; null for an output
 * @param observed true for observed behaviour, false for firmographics and everything else
 * @param pricing true when a pricing table may read it
 * @param closesUpsell true when a row of care or of the renewal that this unknown fact leaves undecided closes commercial offers
 * @param phrase how a counterfactual names the amount, such as {@code gate hits in 30 days}
 */
public record Term(
        int slot,
        String key,
        String label,
        List<String> aliases,
        TermType type,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<String> values,
        @Nullable String valuesFrom,
        @Nullable String source,
        boolean observed,
        boolean pricing,
        boolean closesUpsell,
        @Nullable String phrase) {

    /** Copies the lists. */
    public Term {
        aliases = List.copyOf(aliases);
        values = List.copyOf(values);
    }

    /** True when a table may read the term as a condition. */
    public boolean isInput() {
        return source != null;
    }

    /** True when a column of conditions may ask it; free text cannot be compared. */
    public boolean isCondition() {
        return isInput() && type != TermType.TEXT;
    }

    /** The root of the fact path, such as {@code support}, {@code feature} or {@code offer}; empty for an output. */
    public String scope() {
        if (source == null) {
            return "";
        }
        int dot = source.indexOf('.');
        return dot < 0 ? source : source.substring(0, dot);
    }

    /** This term with its allowed codes resolved. */
    public Term withValues(List<String> resolved) {
        return new Term(
                slot,
                key,
                label,
                aliases,
                type,
                unit,
                min,
                max,
                resolved,
                valuesFrom,
                source,
                observed,
                pricing,
                closesUpsell,
                phrase);
    }
}
