/**
 * Question: what is different between two rulesets, row by row and cell by cell, in words?
 * In: the typed tables and scenarios of both. Out: tables, rows and cells added, removed, changed or moved, in an order
 * that stays. Reads every table, those of the catalogue included; rows are told apart by ids, scenarios by names.
 */
@NullMarked
package io.proffer.diff;

import org.jspecify.annotations.NullMarked;
