/**
 * Question: does a rulebook answer as its authors wrote beside their tables, and which of its rows were asked at all?
 * In: a rulebook, scenarios, sample accounts. Out: a report with every difference and its cell, and the coverage.
 * Reads all tables of the rulebook; decides nothing that is kept.
 */
@NullMarked
package io.proffer.scenarios.run;

import org.jspecify.annotations.NullMarked;
