package io.proffer.engine.treatment.content;

import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.RowRef;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a content sheet and whom it is for.
 *
 * @param said what the row says
 * @param locale locale it is written in
 * @param language language of the locale
 * @param roles roles it is for; empty for everyone
 * @param industry industry it is for, null for all
 * @param row the row
 * @param ref its reference
 */
public record Entry<T>(
        T said,
        String locale,
        String language,
        List<String> roles,
        @Nullable String industry,
        Row row,
        RowRef ref) {
    private static final int UNFIT = -1;
    private static final int SAME_LOCALE = 30;
    private static final int SAME_LANGUAGE = 20;
    private static final int FALLBACK = 10;

    /** An entry of a row; blank locale, role and industry mean the fallback, everyone and all. */
    public static <T> Entry<T> of(T said, Row row, RowRef ref) {
        String locale = row.code("locale").orElse(Audience.DEFAULT_LANGUAGE);
        return new Entry<>(
                said,
                locale,
                Audience.languageOf(locale),
                row.codes("role"),
                row.code("industry").orElse(null),
                row,
                ref);
    }

    /**
     * The entry that fits best: the reader's language first, then role, then industry, then the topmost row. One in a
     * language the reader did not ask for is used only when it is the fallback.
     *
     * @param usable what else must hold
     * @return null when none fits
     */
    public static <T> @Nullable Entry<T> best(
            List<Entry<T>> entries, Audience audience, LocalDate day, Predicate<Entry<T>> usable) {
        Entry<T> best = null;
        int most = UNFIT;
        for (int i = 0; i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            int fit = entry.fit(audience, day);
            if (fit > most && usable.test(entry)) {
                best = entry;
                most = fit;
            }
        }
        return best;
    }

    private int fit(Audience audience, LocalDate day) {
        int read = read(audience);
        boolean wrongIndustry = industry != null && !industry.equals(audience.industry());
        if (read == UNFIT || wrongIndustry || !isForRoleOf(audience) || !isLive(day)) {
            return UNFIT;
        }
        return read + (roles.isEmpty() ? 0 : 2) + (industry == null ? 0 : 1);
    }

    private int read(Audience audience) {
        if (locale.equals(audience.locale())) {
            return SAME_LOCALE;
        }
        if (language.equals(audience.language())) {
            return SAME_LANGUAGE;
        }
        return language.equals(Audience.DEFAULT_LANGUAGE) ? FALLBACK : UNFIT;
    }

    private boolean isForRoleOf(Audience audience) {
        for (int i = 0; i < roles.size(); i++) {
            if (audience.hasRole(roles.get(i))) {
                return true;
            }
        }
        return roles.isEmpty();
    }

    private boolean isLive(LocalDate day) {
        LocalDate from = row.meta().validFrom();
        LocalDate to = row.meta().validTo();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
