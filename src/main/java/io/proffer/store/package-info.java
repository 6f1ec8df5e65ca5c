/**
 * The store: what do all its rooms share?
 *
 * <p>In: work for one transaction, conditions of a query, and the cursor of a page. Out: what the work found, or what a port
 * may say instead ({@link io.proffer.ports}); the rooms never give an entity away. It reads no rules.
 */
@NullMarked
package io.proffer.store;

import org.jspecify.annotations.NullMarked;
