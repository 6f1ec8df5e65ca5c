/**
 * Question: is there something in these decision tables that their authors cannot have meant?
 * In: typed tables, the catalogue, the vocabulary and a day. Out: findings, each with a stable code, its row and cell.
 * Reads every table, and decides nothing: what a loader must refuse is refused where files are read.
 */
@NullMarked
package io.proffer.lint;

import org.jspecify.annotations.NullMarked;
