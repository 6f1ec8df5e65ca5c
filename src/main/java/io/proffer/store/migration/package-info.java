/**
 * Migrations that SQL cannot say: what has to be read from documents that are kept already?
 *
 * <p>In: a connection of Flyway. Out: filled columns. It reads no rules.
 */
@NullMarked
package io.proffer.store.migration;

import org.jspecify.annotations.NullMarked;
