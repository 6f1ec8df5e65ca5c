package io.proffer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static Formats of(String country, String zone) {
        String document = "{\"id\":\"a\",\"country\":\"" + country + "\",\"timeZone\":\"" + zone + "\"}";
        return Formats.of(((AccountReading.Accepted) AccountReader.read(document.getBytes(StandardCharsets.UTF_8), NOW))
                .account());
    }

    @Test
    void moneyIsWrittenAsInTheCountryOfTheAccount() {
        assertThat(of("DE", "Europe/Berlin").money(new Money(2756520, "EUR"))).isEqualTo("27.565,20\u00a0€");
        assertThat(of("US", "America/New_York").money(new Money(2756520, "USD")))
                .isEqualTo("$27,565.20");
        assertThat(of("GB", "Europe/London").money(new Money(270000, "GBP"))).isEqualTo("£2,700");
    }

    @Test
    void aCountryWithoutAnEnglishOfItsOwnKeepsItsFiguresAndItsClock() {
        Money price = new Money(1696320, "EUR");
        Instant noon = Instant.parse("2026-12-01T11:58:00Z");
        assertThat(plain(of("FR", "Europe/Paris").money(price))).isEqualTo("16 963,20 €");
        assertThat(plain(of("FR", "Europe/Paris").number(new BigDecimal("1234.5"))))
                .isEqualTo("1 234,5");
        assertThat(of("FR", "Europe/Paris").moment(noon)).isEqualTo("1 Dec 2026, 12:58 CET");
        assertThat(plain(of("ES", "Europe/Madrid").money(price))).isEqualTo("16.963,20 €");
        assertThat(of("ES", "Europe/Madrid").moment(noon)).isEqualTo("1 Dec 2026, 12:58 CET");
        assertThat(of("JP", "Asia/Tokyo").money(price)).isEqualTo("€16,963.20");
        assertThat(of("JP", "Asia/Tokyo").moment(noon)).isEqualTo("1 Dec 2026, 20:58 JST");
        assertThat(plain(of("BR", "America/Sao_Paulo").money(new Money(100000, "USD"))))
                .isEqualTo("US$ 1.000");
        assertThat(of("EG", "Africa/Cairo").money(price)).contains("16", "963").doesNotContain("١");
        assertThat(of("AQ", "UTC").money(price)).isEqualTo("€16,963.20");
    }

    /** Some write a narrow space where others write a wide one. */
    private static String plain(String figure) {
        return figure.replaceAll("[\\u00a0\\u202f]", " ");
    }

    @Test
    void figuresBesideATextAreWrittenAsInIt() {
        Money price = new Money(2756520, "EUR");
        assertThat(of("DE", "Europe/Berlin").beside("en").money(price)).isEqualTo("€27,565.20");
        assertThat(of("DE", "Europe/Berlin").beside("de").money(price)).isEqualTo("27.565,20\u00a0€");
        assertThat(of("GB", "Europe/London").beside("de-AT").money(price)).isEqualTo("27.565,20\u00a0€");
        assertThat(of("US", "America/New_York").beside("en").day(java.time.LocalDate.of(2026, 3, 2)))
                .isEqualTo("Mar 2, 2026");
    }

    @Test
    void daysAreThoseOfTheTimeZoneOfTheAccount() {
        Instant late = Instant.parse("2026-03-02T23:30:00Z");
        assertThat(of("DE", "Europe/Berlin").dayOf(late)).isEqualTo("3 Mar 2026");
        assertThat(of("US", "America/New_York").dayOf(late)).isEqualTo("Mar 2, 2026");
    }

    @Test
    void whatIsNotKnownIsNeverZero() {
        assertThat(Formats.PLAIN.money(null)).isEqualTo("–");
        assertThat(Formats.PLAIN.day(null)).isEqualTo("–");
        assertThat(Formats.PLAIN.number(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void namesOfFactsReadAsWords() {
        assertThat(Formats.phrase("seatsLicensed")).isEqualTo("Seats licensed");
        assertThat(Formats.phrase("arr")).isEqualTo("ARR");
        assertThat(Formats.phrase("discountPct")).isEqualTo("Discount %");
        assertThat(Formats.phrase("gateHits30d")).isEqualTo("Gate hits in 30 days");
    }

    @Test
    void codesReadAsWords() {
        assertThat(Formats.words("MID_MARKET")).isEqualTo("Mid market");
        assertThat(Formats.words("SMB")).isEqualTo("SMB");
        assertThat(Formats.words("LOW")).isEqualTo("Low");
        assertThat(Formats.words("EU")).isEqualTo("EU");
        assertThat(Formats.words("EUR")).isEqualTo("EUR");
        assertThat(Formats.words("CSM_MANAGER")).isEqualTo("CSM manager");
    }

    @Test
    void whatEndsAtMidnightEndsWithTheDayBefore() {
        Formats german = of("DE", "Europe/Berlin");
        assertThat(german.end(Instant.parse("2026-12-01T23:00:00Z"))).isEqualTo("the end of 1 Dec 2026");
        assertThat(german.end(Instant.parse("2026-12-01T09:30:00Z")))
                .isEqualTo(german.moment(Instant.parse("2026-12-01T09:30:00Z")));
    }
}
