/**
 * The words every stage answers in: stages, verdicts, reasons and the rows behind them.
 *
 * <p>In: nothing. Out: values that any stage may produce and every explanation is made of.
 */
@NullMarked
package io.proffer.engine.verdict;

import org.jspecify.annotations.NullMarked;
