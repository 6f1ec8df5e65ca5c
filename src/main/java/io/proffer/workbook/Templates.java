package io.proffer.workbook;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.verdict.Stage;
import io.proffer.workbook.out.Book;
import io.proffer.workbook.out.Page;
import io.proffer.workbook.out.ScenarioPage;
import java.util.List;

/** Empty workbooks for authors: head block, commented columns, dropdowns from the live catalogue. */
public final class Templates {
    private Templates() {}

    /** The bytes of an {@code .xlsx} with one empty table and, unless it is one of the catalogue, its test sheet. */
    public static byte[] template(TableSchema schema, Vocabulary vocabulary) {
        boolean decides = !schema.stage().equals(Stage.CATALOG.name());
        List<ScenarioPage> tests = decides ? List.of(ScenarioPage.of(schema, vocabulary)) : List.of();
        return Book.write(List.of(Page.of(schema, vocabulary)), tests, schema.required());
    }
}
