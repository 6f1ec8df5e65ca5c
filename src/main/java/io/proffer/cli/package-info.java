/**
 * Question: what does an operator ask for at the command line?
 * In: a verb with its options, files, standard streams.
 * Out: text on the standard streams and an exit code (0 done, 1 failed, 2 wrong usage).
 * Reads the same rulebook as the service, without starting it.
 */
@NullMarked
package io.proffer.cli;

import org.jspecify.annotations.NullMarked;
