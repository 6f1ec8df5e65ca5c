package io.proffer.workbook.out;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatASpreadsheetWouldRunLooksLikeAFormula(String text) {
        assertThat(Escapes.looksLikeFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Robo GmbH", "a=b", "12", "5 - 3", "say \"hi\", twice"})
    void otherTextDoesNot(String text) {
        assertThat(Escapes.looksLikeFormula(text)).isFalse();
    }
}
