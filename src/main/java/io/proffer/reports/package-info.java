/**
 * Question: how does what was found look to people, programs, build servers and code hosts?
 * In: remarks, each with its place. Out: text, JUnit XML, SARIF 2.1.0; the same remarks give the same text.
 * Reads no rules and no files.
 */
@NullMarked
package io.proffer.reports;

import org.jspecify.annotations.NullMarked;
