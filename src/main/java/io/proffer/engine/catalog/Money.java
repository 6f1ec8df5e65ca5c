package io.proffer.engine.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in minor units and its currency.
 *
 * @param amount minor units, such as cents; may be negative
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {

    /** Refuses an unknown currency. */
    public Money {
        if (currency.length() != 3) {
            throw new IllegalArgumentException("'" + currency + "' is not an ISO 4217 currency code, such as EUR.");
        }
    }

    /** Nothing, in a currency. */
    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** An amount in major units, rounded half even to the currency's minor unit. */
    public static Money of(BigDecimal major, String currency) {
        int digits = digits(currency);
        return new Money(
                major.setScale(digits, RoundingMode.HALF_EVEN).unscaledValue().longValueExact(), currency);
    }

    /** The amount in major units, with the currency's decimals. */
    public BigDecimal major() {
        return BigDecimal.valueOf(amount, digits(currency));
    }

    /** The sum of two amounts of one currency. */
    public Money plus(Money other) {
        return new Money(Math.addExact(amount, same(other).amount), currency);
    }

    /** The difference of two amounts of one currency. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, same(other).amount), currency);
    }

    /** This amount a whole number of times. */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(amount, factor), currency);
    }

    /** This amount times a factor, rounded half even once. */
    public Money times(BigDecimal factor) {
        return of(major().multiply(factor), currency);
    }

    /** True when above zero. */
    public boolean isPositive() {
        return amount > 0;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot reckon " + currency + " with " + other.currency + ".");
        }
        return other;
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
