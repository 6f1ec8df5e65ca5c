/**
 * Question: does this start serve requests or run one command-line verb?
 * In: the arguments of the process.
 * Out: the running service, or the verb's exit code.
 * Reads no rules.
 */
@NullMarked
package io.proffer;

import org.jspecify.annotations.NullMarked;
