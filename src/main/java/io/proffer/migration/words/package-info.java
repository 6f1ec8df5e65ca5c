/**
 * Question: how does a typed table say what a native cell, action or fact name says?
 * In: cells and code of a native table. Out: cells of the typed grammar, names, entries for the vocabulary, or why not.
 * Reads no rules.
 */
@NullMarked
package io.proffer.migration.words;

import org.jspecify.annotations.NullMarked;
