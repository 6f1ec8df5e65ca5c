package io.proffer.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.CanonicalJson;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactChangesTest {
    private static final String ARR = "/subscription/arr/amount";
    private static final String SEATS = "/subscription/seatsLicensed";
    private static final JsonNode ACCOUNT = CanonicalJson.readBack("""
            {"id":"a","csmId":"csm_1","renewal":{"risk":{"likelihoodRatio":0.4}},
             "subscription":{"seatsLicensed":62,"arr":{"amount":1696320,"currency":"EUR"}}}""");

    @Test
    void moneyIsShownAndTakenInMajorUnits() {
        assertThat(FactField.of(ACCOUNT))
                .flatExtracting(FactField.Group::fields)
                .filteredOn(field -> field.pointer().equals(ARR))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.label()).isEqualTo("ARR, EUR");
                    assertThat(field.value()).isEqualTo("16963.20");
                });
        assertThat(String.valueOf(changed(ARR, "20000").patch()))
                .isEqualTo("{\"subscription\":{\"arr\":{\"amount\":2000000}}}");
        assertThat(changed(ARR, "16963.20").patch()).isNull();
    }

    @Test
    void factsAreNamedInWords() {
        assertThat(FactField.of(ACCOUNT))
                .flatExtracting(FactField.Group::fields)
                .extracting(FactField::label)
                .containsExactly("CSM id", "Risk · Likelihood ratio", "Seats licensed", "ARR, EUR", "ARR · Currency");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                SEATS + " | 1.000 | Write 1000 or 1.",
                SEATS + " | 96.875 | Write 96875 or 96.8750.",
                SEATS + " | 1.000.000 | Write 1000000.",
                SEATS + " | 1,000 | nothing between thousands",
                SEATS + " | many | is a number",
                ARR + " | 16.963,20 | nothing between thousands",
                ARR + " | 20000.005 | is no amount in EUR",
                ARR + " | 1e99 | is a number",
            })
    void aFigureThatCouldBeAnotherIsRefused(String pointer, String typed, String said) {
        assertThatThrownBy(() -> changed(pointer, typed))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining(said);
    }

    @Test
    void decimalsHaveAPoint() {
        assertThat(String.valueOf(
                        changed("/renewal/risk/likelihoodRatio", "0.125").patch()))
                .contains("0.125");
    }

    @Test
    void anAmountIsTypedInItsNewCurrency() {
        assertThat(changedTo("20000", "JPY")).isEqualTo("{\"amount\":20000,\"currency\":\"JPY\"}");
        assertThat(changedTo("20000", "KWD")).isEqualTo("{\"amount\":20000000,\"currency\":\"KWD\"}");
        assertThat(changedTo("16963.20", "KWD")).isEqualTo("{\"amount\":16963200,\"currency\":\"KWD\"}");
        assertThatThrownBy(() -> changedTo("16963.20", "JPY")).hasMessageContaining("is no amount in JPY");
    }

    @Test
    void aCurrencyThatNobodyKnowsIsLeftToTheAccount() {
        assertThat(changedTo("16963.20", "EURO")).isEqualTo("{\"currency\":\"EURO\"}");
    }

    @Test
    void anAmountOfThreeDecimalsIsTakenAsItIsShown() {
        assertThat(changedTo("125.500", "KWD")).isEqualTo("{\"amount\":125500,\"currency\":\"KWD\"}");
        assertThatThrownBy(() -> changedTo("125.500", "EUR")).hasMessageContaining("Write 125500 or 125.5.");
    }

    private static String changedTo(String amount, String currency) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle(ARR, amount);
        form.putSingle("/subscription/arr/currency", currency);
        return FactChanges.of(form, ACCOUNT).patch().at("/subscription/arr").toString();
    }

    private static FactChanges changed(String pointer, String typed) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle(pointer, typed);
        return FactChanges.of(form, ACCOUNT);
    }
}
