/**
 * Question: what does an operator ask for at the command line?
 * In: a verb with its options, files, standard streams.
 * Out: text on the standard streams and an exit code (0 done, 1 some refused, 2 wrong usage, 3 failed, 141 nobody reads).
 * Reads the same rulebook as the service, without starting it.
 */
@NullMarked
package io.proffer.cli;

import org.jspecify.annotations.NullMarked;
