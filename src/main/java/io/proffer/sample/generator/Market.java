package io.proffer.sample.generator;

import java.util.List;

/** Where accounts are: territory, price region, country, time zone, currency, locale and how companies are called. */
enum Market {
    GERMANY("EMEA_DACH", "EU", "DE", "Europe/Berlin", "EUR", "de-DE", 27, "GmbH", "AG", "SE"),
    AUSTRIA("EMEA_DACH", "EU", "AT", "Europe/Vienna", "EUR", "de-AT", 6, "GmbH", "AG"),
    SWITZERLAND("EMEA_DACH", "EU", "CH", "Europe/Zurich", "EUR", "de-CH", 5, "AG", "GmbH"),
    FRANCE("EMEA_FRANCE", "EU", "FR", "Europe/Paris", "EUR", "fr-FR", 11, "SAS", "SARL", "SA"),
    NETHERLANDS("EMEA_BENELUX", "EU", "NL", "Europe/Amsterdam", "EUR", "nl-NL", 8, "B.V.", "N.V."),
    BELGIUM("EMEA_BENELUX", "EU", "BE", "Europe/Brussels", "EUR", "nl-BE", 4, "BV", "NV"),
    SWEDEN("EMEA_NORDICS", "EU", "SE", "Europe/Stockholm", "EUR", "sv-SE", 4, "AB"),
    DENMARK("EMEA_NORDICS", "EU", "DK", "Europe/Copenhagen", "EUR", "da-DK", 3, "A/S", "ApS"),
    FINLAND("EMEA_NORDICS", "EU", "FI", "Europe/Helsinki", "EUR", "fi-FI", 2, "Oy", "Oyj"),
    SPAIN("EMEA_SOUTH", "EU", "ES", "Europe/Madrid", "EUR", "es-ES", 5, "S.L.", "S.A."),
    ITALY("EMEA_SOUTH", "EU", "IT", "Europe/Rome", "EUR", "it-IT", 5, "S.r.l.", "S.p.A."),
    IRELAND("EMEA_UKI", "EU", "IE", "Europe/Dublin", "EUR", "en-IE", 2, "Ltd", "DAC"),
    UNITED_KINGDOM("EMEA_UKI", "UK", "GB", "Europe/London", "GBP", "en-GB", 8, "Ltd", "plc"),
    US_EAST("AMER_US", "US", "US", "America/New_York", "USD", "en-US", 5, "Inc.", "LLC", "Corp."),
    US_CENTRAL("AMER_US", "US", "US", "America/Chicago", "USD", "en-US", 3, "Inc.", "LLC"),
    US_WEST("AMER_US", "US", "US", "America/Los_Angeles", "USD", "en-US", 2, "Inc.", "Corp.");

    final String territory;
    final String region;
    final String country;
    final String timeZone;
    final String currency;
    final String locale;
    final int weight;
    final List<String> legalForms;

    Market(
            String territory,
            String region,
            String country,
            String timeZone,
            String currency,
            String locale,
            int weight,
            String... legalForms) {
        this.territory = territory;
        this.region = region;
        this.country = country;
        this.timeZone = timeZone;
        this.currency = currency;
        this.locale = locale;
        this.weight = weight;
        this.legalForms = List.of(legalForms);
    }
}
