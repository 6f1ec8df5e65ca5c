package io.proffer.workbook;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.workbook.out.Book;
import io.proffer.workbook.out.Page;
import java.util.List;

/** Empty workbooks for authors: head block, commented columns, dropdowns from the live catalogue. */
public final class Templates {
    private Templates() {}

    /** The bytes of an {@code .xlsx} with one empty table. */
    public static byte[] template(TableSchema schema, Vocabulary vocabulary) {
        return Book.write(List.of(Page.of(schema, vocabulary)), schema.required());
    }
}
