/**
 * JSON as the project speaks it: how is a document read with its faults named, and a record written the same every time?
 *
 * <p>In: bytes and records. Out: trees, {@link io.proffer.json.Problem}s at JSON pointers, canonical bytes. It reads no
 * rules.
 */
@NullMarked
package io.proffer.json;

import org.jspecify.annotations.NullMarked;
