/**
 * Keys on the command line: how does the first one come in?
 *
 * <p>In: a name and roles. Out: a key, and the settings under which the service takes it. It reads no rules and no store.
 */
@NullMarked
package io.proffer.cli.keys;

import org.jspecify.annotations.NullMarked;
