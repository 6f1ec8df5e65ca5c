package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {

    @Test
    void aCleanSheetBecomesATypedTable() {
        Reading reading = SheetFile.offers().read();

        assertThat(SheetFile.faults(reading)).isEmpty();
        DecisionTable table = reading.tables().get(0);
        assertThat(table.key()).isEqualTo("offers");
        assertThat(table.hitPolicy()).isEqualTo(HitPolicy.COLLECT);
        assertThat(table.rows()).hasSize(2);
        Row row = table.rows().get(0);
        assertThat(row.rowId()).isEqualTo("R-1");
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.conditions().stream().map(cell -> cell.text()))
                .containsExactly("ENT", "", ">= 50000", "10", "", "", "yes");
        assertThat(row.code("offer")).contains("sso-addon");
        assertThat(row.number("score")).contains(new BigDecimal("12.5"));
        assertThat(row.date("validFrom")).contains(LocalDate.of(2026, 1, 1));
        assertThat(row.date("validTo")).contains(LocalDate.of(2026, 12, 31));
        assertThat(table.cell(row, 0).toString()).isEqualTo("Offers!B2");
    }

    @Test
    void whatIsWrittenIsReadAsTheSameTable() {
        DecisionTable table = SheetFile.offers().read().tables().get(0);

        Reading again = SheetFile.read(WorkbookWriter.xlsx(List.of(table)));
        assertThat(SheetFile.faults(again)).isEmpty();
        assertThat(Tables.content(again.tables().get(0))).isEqualTo(Tables.content(table));

        Reading csv = new WorkbookReader(ExampleTable.vocabulary())
                .read("x.csv", WorkbookWriter.csv(table).getBytes(StandardCharsets.UTF_8));
        assertThat(SheetFile.faults(csv)).isEmpty();
        assertThat(Tables.content(csv.tables().get(0))).isEqualTo(Tables.content(table));
    }

    @Test
    void aTemplateIsATableWithoutRows() {
        byte[] template = Templates.template(ExampleTable.vocabulary().schemas().get(0), ExampleTable.vocabulary());

        assertThat(SheetFile.faults(SheetFile.read(template)))
                .containsExactly("NO_ROWS @ offers — The table has a header but no rule rows. Add at least one.");
    }
}
