/**
 * Question: what is different between two rulesets, row by row and cell by cell, in words?
 * In: the typed tables of both. Out: tables, rows and cells added, removed, changed or moved, in an order that stays.
 * Reads every table, those of the catalogue included; rows are told apart by their ids.
 */
@NullMarked
package io.proffer.diff;

import org.jspecify.annotations.NullMarked;
