package io.proffer.ui.whatif;

import io.proffer.engine.catalog.Money;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/** A number as somebody typed it into a field: with a point before decimals, and no sign between thousands. */
final class TypedNumber {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,10})?");
    /** A thousand to some, one to others. */
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9][0-9]{0,2}(\\.[0-9]{3})+");

    private static final Pattern THREE_DECIMALS = Pattern.compile("-?[0-9]+\\.[0-9]{3}");

    private TypedNumber() {}

    /**
     * The number.
     *
     * @throws RequestRefused when it is none, or could be read as another
     */
    static BigDecimal read(FactField field, String text) {
        if (AMBIGUOUS.matcher(text).matches()) {
            throw refused(
                    field,
                    "\"" + text + "\" has a sign between thousands or before decimals. Write " + text.replace(".", "")
                            + decimal(text) + ".");
        }
        return plain(field, text);
    }

    private static BigDecimal plain(FactField field, String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw refused(
                    field,
                    "it is a number with a point before decimals and nothing between thousands; \"" + text
                            + "\" is none.");
        }
        return new BigDecimal(text);
    }

    /**
     * The minor units of an amount of a currency.
     *
     * @throws RequestRefused when it is no number, or has more decimals than the currency
     */
    static long minor(FactField field, String currency, String text) {
        BigDecimal major = asShown(currency, text) ? plain(field, text) : read(field, text);
        Money money = major.precision() > 15 ? Money.zero(currency) : Money.of(major, currency);
        if (money.major().compareTo(major) != 0) {
            throw refused(field, "\"" + text + "\" is no amount in " + currency + ".");
        }
        return money.amount();
    }

    /** Dinars are shown with three decimals: nobody takes their point for one between thousands. */
    private static boolean asShown(String currency, String text) {
        return Currency.getInstance(currency).getDefaultFractionDigits() == 3
                && THREE_DECIMALS.matcher(text).matches();
    }

    /** The other reading, when there is one, so that nobody can take it for a thousand. */
    private static String decimal(String text) {
        if (text.indexOf('.') != text.lastIndexOf('.')) {
            return "";
        }
        String shortest = new BigDecimal(text).stripTrailingZeros().toPlainString();
        return " or " + (AMBIGUOUS.matcher(shortest).matches() ? shortest + "0" : shortest);
    }

    private static RequestRefused refused(FactField field, String why) {
        return RequestRefused.faulty(List.of(new Problem(field.pointer(), "BAD_FORM", field.label() + ": " + why)));
    }
}
