package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.Nearest;
import io.proffer.json.Place;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form of a text: plain, an account's id, or a code of a list that the world keeps. */
enum TextForm implements ValueReader {
    PLAIN("a text", Set.of()) {
        @Override
        boolean fits(String text) {
            return !text.isBlank();
        }
    },
    ID("an id of at most 100 letters, digits and . _ : @ + ~ -", Set.of()) {
        @Override
        boolean fits(String text) {
            return ID_PATTERN.matcher(text).matches();
        }
    },
    COUNTRY("an ISO 3166 country code, such as DE", new TreeSet<>(Set.of(Locale.getISOCountries()))),
    CURRENCY(
            "an ISO 4217 currency code, such as EUR",
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toCollection(TreeSet::new))),
    TIME_ZONE("an IANA time zone, such as Europe/Berlin", new TreeSet<>(ZoneId.getAvailableZoneIds()));

    private static final Pattern ID_PATTERN = Pattern.compile("[A-Za-z0-9._:@+~-]{1,100}");
    private static final int LONGEST = 400;

    private final String description;
    private final Set<String> codes;

    TextForm(String description, Set<String> codes) {
        this.description = description;
        this.codes = codes;
    }

    static TextForm of(String name) {
        return switch (name) {
            case "country" -> COUNTRY;
            case "currency" -> CURRENCY;
            case "timeZone" -> TIME_ZONE;
            default -> PLAIN;
        };
    }

    boolean fits(String text) {
        return codes.contains(text);
    }

    @Override
    public @Nullable Object read(JsonNode node, Place place) {
        if (!node.isTextual()) {
            place.report("WRONG_TYPE", "Expected " + description + ", found " + Found.in(node) + ".");
            return null;
        }
        String text = node.textValue();
        if (!isTaken(text, LONGEST, point -> false, place)) {
            return null;
        }
        if (!fits(text)) {
            reportMisfit(text, place);
            return null;
        }
        return text;
    }

    private void reportMisfit(String text, Place place) {
        String meant = Nearest.hint(text, codes);
        String code = codes.isEmpty() ? "BAD_FORM" : "UNKNOWN_VALUE";
        place.report(code, "\"" + Found.shortened(text) + "\" is not " + description + "." + meant);
    }

    /** Whether a text is short enough and printable, but for control characters that are allowed; if not, it is reported. */
    static boolean isTaken(String text, int longest, IntPredicate allowed, Place place) {
        if (text.length() > longest) {
            place.report("TOO_LONG", text.length() + " characters; at most " + longest + " are taken.");
            return false;
        }
        if (!text.codePoints().allMatch(point -> allowed.test(point) || isPrintable(point))) {
            place.report("BAD_FORM", "The text holds a control character or half a surrogate pair. Remove it.");
            return false;
        }
        return true;
    }

    /** Control characters and lone surrogates do not survive every store and every encoding. */
    private static boolean isPrintable(int point) {
        return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }
}
