/**
 * Tables as Drools rules, one a row, and the proof that the index answers the same.
 *
 * <p>In: typed tables and their indexes. Out: an evaluator that answers through Drools, and the first difference between
 * two evaluators. The rules are built in memory from typed conditions; no text is parsed, so a cell cannot become code.
 */
@NullMarked
package io.proffer.engine.rulebook.rows;

import org.jspecify.annotations.NullMarked;
