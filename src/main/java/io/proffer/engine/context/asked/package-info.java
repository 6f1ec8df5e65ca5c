/**
 * Question: what do the last stages know that the account does not say?
 *
 * <p>In: what a stage found out. Out: records whose components tables read as facts of the roots {@code presentation} and
 * {@code relationship}.
 */
@NullMarked
package io.proffer.engine.context.asked;

import org.jspecify.annotations.NullMarked;
