package io.proffer.ui.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet reads an exported cell as the text it is, whatever it holds. */
class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatBeginsLikeAFormulaIsEscaped(String cell) {
        assertThat(CsvText.line(List.of(cell))).startsWith("\"'" + cell).endsWith("\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Robo GmbH", "a=b", "12", "5 - 3"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(CsvText.line(List.of(cell))).isEqualTo("\"" + cell + "\"\r\n");
    }

    @Test
    void quotesAndSeparatorsStayInTheirCell() {
        assertThat(CsvText.line(List.of("say \"hi\", twice", "x"))).isEqualTo("\"say \"\"hi\"\", twice\",\"x\"\r\n");
    }
}
