package io.proffer.governance.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedTest {
    @Test
    void aWorkbookIsOneHoweverItsNameIsWritten() {
        assertThat(named("USAGE.XLSX").isWorkbook()).isTrue();
        assertThat(named("usage.xlsx").isWorkbook()).isTrue();
        assertThat(named("usage.csv").isWorkbook()).isFalse();
    }

    private static Rulesets.Named named(String name) {
        return new Rulesets.Named(name, new byte[0]);
    }
}
