package io.proffer.engine.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactBinderTest {

    @ParameterizedTest
    @CsvSource({
        "DATE, 2026-02-28, 2026-02-28",
        "DATE, 2026-02-28T23:30:00Z, 2026-02-28",
        "DATE, 2026-03-01T00:30:00+01:00, 2026-02-28",
        "DURATION, P14D, P14D",
        "DURATION, PT36H, PT36H",
        "DURATION, P2W, P14D"
    })
    void anAttributeSaysADayOrADurationAsText(TermType type, String text, String read) {
        assertThat(bound(type, text)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 28.02.2026",
        "DATE, 2026-02-30",
        "DATE, 2026-02-28T10:00",
        "DATE, soon",
        "DURATION, 14 days",
        "DURATION, P1M",
        "INTEGER, 12",
        "DECIMAL, 12.5",
        "YES_NO, true"
    })
    void whatIsWrittenOtherwiseIsUnknown(TermType type, String text) {
        assertThat(bound(type, text)).isEqualTo("unknown");
    }

    @Test
    void aDayIsNoNumberAndNoList() {
        assertThat(bound(TermType.DATE, BigDecimal.valueOf(20260228))).isEqualTo("unknown");
        assertThat(bound(TermType.DATE, List.of("2026-02-28"))).isEqualTo("unknown");
    }

    private static String bound(TermType type, Object value) {
        Term term = new Term(
                0,
                "goLive",
                "Go live",
                List.of(),
                type,
                null,
                null,
                null,
                List.of(),
                null,
                "attributes.goLive",
                false,
                false,
                false,
                null);
        Vocabulary vocabulary = new Vocabulary(List.of(term), List.of());
        Facts facts = new Facts(vocabulary);
        new FactBinder(vocabulary).bindAttributes(facts, Map.of("goLive", value));
        return Fixed.text(type, facts.ordered(0));
    }
}
