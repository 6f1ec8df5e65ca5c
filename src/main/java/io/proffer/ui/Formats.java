package io.proffer.ui;

import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.decision.Decision;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Money, numbers and dates as they are written where an account is; the words stay English. */
public final class Formats {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** For pages that are about no account. */
    public static final Formats PLAIN = new Formats(Customs.in(Locale.UK), UTC);

    private static final String UNKNOWN = "–";
    private static final Set<String> ABBREVIATIONS =
            Set.of("API", "ARR", "CFO", "CRO", "CSM", "MRR", "NPS", "SCIM", "SLA", "SMB", "SSO");
    /** Words as short as the codes of regions, countries and currencies, which stay. */
    private static final Set<String> SHORT_WORDS = Set.of("DAY", "LOW", "NEW", "RED");

    private final Customs customs;
    private final ZoneId zone;

    private Formats(Customs customs, ZoneId zone) {
        this.customs = customs;
        this.zone = zone;
    }

    /** The formats of an account's country and time zone. */
    public static Formats of(Account account) {
        String country = account.country();
        boolean known = country != null && country.matches("[A-Z]{2}");
        return new Formats(known ? Customs.of(country) : PLAIN.customs, zone(account.timeZone()));
    }

    /** The same, with figures as a text in a language writes them: one page writes them in one way. */
    public Formats beside(String textLocale) {
        Customs text = textLocale.startsWith("de") ? Customs.of("DE") : PLAIN.customs;
        return customs.dividesLike(text) ? this : new Formats(text, zone);
    }

    /** The same, with figures as the texts of a decision write them; unchanged where it proposes nothing. */
    public Formats beside(@Nullable Decision decision) {
        return decision == null || decision.propositions().isEmpty()
                ? this
                : beside(decision.propositions()
                        .get(0)
                        .presentation()
                        .treatment()
                        .locale());
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return UTC;
        }
    }

    /** An amount with its currency; without cents where there are none. */
    public String money(@Nullable Money money) {
        if (money == null) {
            return UNKNOWN;
        }
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(customs.figures());
        Currency currency = Currency.getInstance(money.currency());
        format.setCurrency(currency);
        DecimalFormatSymbols signs = format.getDecimalFormatSymbols();
        signs.setCurrencySymbol(currency.getSymbol(customs.words()));
        format.setDecimalFormatSymbols(signs);
        BigDecimal major = money.major();
        int digits = major.stripTrailingZeros().scale() <= 0 ? 0 : major.scale();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(major);
    }

    /** A number with at most two decimals. */
    public String number(@Nullable Number number) {
        if (number == null) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getNumberInstance(customs.figures());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** A figure that a text may name: an amount, a number, or a name as it is. */
    public String figure(Object figure) {
        if (figure instanceof Money money) {
            return money(money);
        }
        return figure instanceof Number number ? number(number) : figure.toString();
    }

    /** The sign between thousands and the one before decimals, for figures that a script writes. */
    public String signs() {
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(customs.figures());
        return "" + signs.getGroupingSeparator() + signs.getDecimalSeparator();
    }

    /** A percentage from 0 to 100, with at most one decimal. */
    public String percent(@Nullable Number number) {
        if (number == null) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getNumberInstance(customs.figures());
        format.setMaximumFractionDigits(1);
        return format.format(number) + " %";
    }

    /** A day. */
    public String day(@Nullable LocalDate day) {
        return day == null
                ? UNKNOWN
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(customs.words())
                        .format(day);
    }

    /** The day of an instant in the account's time zone. */
    public String dayOf(@Nullable Instant instant) {
        return instant == null ? UNKNOWN : day(LocalDate.ofInstant(instant, zone));
    }

    /** An instant to the minute, in the account's time zone, which is named. */
    public String moment(@Nullable Instant instant) {
        if (instant == null) {
            return UNKNOWN;
        }
        DateTimeFormatterBuilder form = customs.allHours()
                ? new DateTimeFormatterBuilder()
                        .appendLocalized(FormatStyle.MEDIUM, null)
                        .appendPattern("', 'HH:mm")
                : new DateTimeFormatterBuilder().appendLocalized(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return form.appendLiteral(' ')
                .appendZoneText(TextStyle.SHORT)
                .toFormatter(customs.words())
                .withZone(zone)
                .format(instant);
    }

    /** When something ends: to the minute, or with a day where it is the midnight after it. */
    public String end(Instant instant) {
        ZonedDateTime there = instant.atZone(zone);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? "the end of " + day(there.toLocalDate().minusDays(1))
                : moment(instant);
    }

    /** How long ago something was, such as {@code 3 days}. */
    public static String age(Instant from, Instant now) {
        Duration age = Duration.between(from, now).abs();
        if (age.toDays() >= 2) {
            return age.toDays() + " days";
        }
        if (age.toHours() >= 2) {
            return age.toHours() + " hours";
        }
        return Math.max(1, age.toMinutes()) + " min";
    }

    /** A code in words: {@code MID_MARKET} reads Mid market, {@code CSM_MANAGER} CSM manager, {@code EU} stays. */
    public static String words(@Nullable Object code) {
        if (code == null) {
            return UNKNOWN;
        }
        String said = code.toString();
        if (said.matches("[A-Z]{1,3}") && !SHORT_WORDS.contains(said)) {
            return said;
        }
        String text = Arrays.stream(said.split("_"))
                .map(word -> ABBREVIATIONS.contains(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** How people call an account: by its name, or by its id where it has none. */
    public static String nameOf(Account account) {
        return account.name() == null ? account.id() : account.name();
    }

    /** {@link #words} for templates, which know no static methods. */
    public String text(@Nullable Object code) {
        return words(code);
    }

    /** The name of a fact in words: {@code seatsLicensed} reads Seats licensed, {@code discountPct} Discount %. */
    public static String phrase(String name) {
        String spaced = name.replaceAll("([a-z])([A-Z0-9])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bpct\\b", "%")
                .replaceAll("\\b(\\d+)d\\b", "in $1 days");
        String said = Arrays.stream(spaced.split(" "))
                .map(word ->
                        ABBREVIATIONS.contains(word.toUpperCase(Locale.ROOT)) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? said : Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    /** {@link #phrase} for templates, which know no static methods. */
    public String phrased(String name) {
        return phrase(name);
    }

    /** The account's time zone. */
    public ZoneId zone() {
        return zone;
    }
}
