/**
 * Question: what would tables written for something else be here?
 * In: a file. Out: proposed tables as a workbook, and a word on everything that could not be taken over.
 * Reads the vocabulary and the catalogue, stores nothing, and needs no service.
 */
@NullMarked
package io.proffer.cli.migration;

import org.jspecify.annotations.NullMarked;
