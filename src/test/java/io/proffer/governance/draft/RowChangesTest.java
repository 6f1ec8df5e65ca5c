package io.proffer.governance.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowChangesTest {
    @Test
    void aWorkbookIsOneHoweverItsNameIsWritten() {
        assertThat(RowChanges.isWorkbook("USAGE.XLSX")).isTrue();
        assertThat(RowChanges.isWorkbook("usage.xlsx")).isTrue();
        assertThat(RowChanges.isWorkbook("usage.csv")).isFalse();
    }
}
