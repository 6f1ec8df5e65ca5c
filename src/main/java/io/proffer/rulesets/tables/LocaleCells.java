package io.proffer.rulesets.tables;

import io.proffer.engine.table.Row;
import io.proffer.engine.treatment.content.Audience;
import io.proffer.rulesets.FileFault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether texts are in a language readers can ask for; one in {@code deutsch} would be read by nobody. */
final class LocaleCells {
    private static final String TERM = "locale";
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    /** Languages of three letters are too many for the platform to list. */
    private static final int LONG_CODE = 3;

    private LocaleCells() {}

    /** The rows of a table whose locale begins with no language. */
    static List<FileFault> of(SourcedTable table) {
        return table.liveRows().stream()
                .filter(row -> row.code(TERM).filter(code -> !isLanguage(code)).isPresent())
                .map(row -> fault(table, row, row.code(TERM).orElse("")))
                .toList();
    }

    private static boolean isLanguage(String locale) {
        String language = Audience.languageOf(locale);
        return LANGUAGES.contains(language) || language.length() == LONG_CODE;
    }

    private static FileFault fault(SourcedTable table, Row row, String locale) {
        String message = "'" + locale + "' does not begin with an ISO 639 language. Examples: en, de, de-CH."
                + meant(Audience.languageOf(locale))
                        .map(language -> " Did you mean '" + language + "'?")
                        .orElse("");
        return table.fault(row, TERM, "UNKNOWN_VALUE", message);
    }

    /** The language of that name, or the only one of the country of that code. */
    private static Optional<String> meant(String word) {
        Optional<String> named =
                LANGUAGES.stream().filter(language -> isName(word, language)).findFirst();
        List<String> spoken = Stream.of(Locale.getAvailableLocales())
                .filter(locale -> locale.getCountry().equalsIgnoreCase(word))
                .map(Locale::getLanguage)
                .distinct()
                .toList();
        return named.or(() -> spoken.size() == 1 ? Optional.of(spoken.get(0)) : Optional.empty());
    }

    private static boolean isName(String word, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return Stream.of(locale, Locale.ENGLISH)
                .anyMatch(reader -> locale.getDisplayLanguage(reader).equalsIgnoreCase(word));
    }
}
