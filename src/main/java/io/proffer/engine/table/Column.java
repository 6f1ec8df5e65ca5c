package io.proffer.engine.table;

import io.proffer.engine.context.Term;

/**
 * A column of a table over a term of the vocabulary.
 *
 * @param term what it reads or says
 * @param sheetColumn 0-based position in the sheet
 */
public record Column(Term term, int sheetColumn) {}
