/**
 * Question: are these rules and tables right, do they answer as expected, and what changes with them?
 * In: folders and files. Out: reports for people, programs, build servers and code hosts; exit codes for pipelines.
 * Reads whatever rules and tables it is pointed at, stores nothing, and needs no service.
 */
@NullMarked
package io.proffer.cli.check;

import org.jspecify.annotations.NullMarked;
