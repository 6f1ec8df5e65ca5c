package io.proffer.ui;

import java.text.DecimalFormatSymbols;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a country writes.
 *
 * @param figures says where separators and the sign of a currency stand
 * @param words English, for the names of months
 * @param allHours true for hours from 0 to 23 where {@code words} would write them from 1 to 12
 */
record Customs(Locale figures, Locale words, boolean allHours) {
    private static final Locale INTERNATIONAL = Locale.forLanguageTag("en-001");
    private static final Set<Locale> KNOWN = Set.of(Locale.getAvailableLocales());
    /** Of the languages of one country the first counts. */
    private static final List<String> LANGUAGES = List.of(
            "fr", "pt", "es", "it", "pl", "sv", "nb", "cs", "sk", "hu", "ro", "bg", "hr", "sl", "et", "lv", "lt", "el",
            "tr", "uk", "ru", "ja", "zh", "ko", "vi", "id", "th");

    /** Those of a country: as English is written there, or else by its own language. */
    static Customs of(String country) {
        Locale english =
                new Locale.Builder().setLanguage("en").setRegion(country).build();
        return KNOWN.contains(english) ? in(english) : own(country);
    }

    /** Those of English as it is written somewhere. */
    static Customs in(Locale english) {
        return new Customs(english, english, false);
    }

    private static Customs own(String country) {
        Locale figures = KNOWN.stream()
                .filter(each -> each.getCountry().equals(country) && isReadable(each))
                .min(Comparator.comparing(Customs::rank).thenComparing(Locale::toLanguageTag))
                .orElse(INTERNATIONAL);
        return new Customs(figures, INTERNATIONAL, countsAllHours(figures));
    }

    /** Other digits would stand in the midst of English words. */
    private static boolean isReadable(Locale locale) {
        return locale.getVariant().isEmpty()
                && !locale.hasExtensions()
                && DecimalFormatSymbols.getInstance(locale).getZeroDigit() == '0';
    }

    private static int rank(Locale locale) {
        int at = LANGUAGES.indexOf(locale.getLanguage());
        return at < 0 ? LANGUAGES.size() : at;
    }

    private static boolean countsAllHours(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale)
                .contains("H");
    }

    /** True when both divide a figure by the same signs. */
    boolean dividesLike(Customs others) {
        DecimalFormatSymbols here = DecimalFormatSymbols.getInstance(figures);
        DecimalFormatSymbols there = DecimalFormatSymbols.getInstance(others.figures);
        return here.getDecimalSeparator() == there.getDecimalSeparator()
                && here.getGroupingSeparator() == there.getGroupingSeparator();
    }
}
