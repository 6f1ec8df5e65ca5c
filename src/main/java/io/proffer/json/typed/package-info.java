/**
 * Reading JSON into records: what does a document say, and which of its values are not what they should be?
 *
 * <p>In: JSON trees, the records they stand for, and {@link io.proffer.json.typed.FieldRules} for what a type alone does
 * not say. Out: records, or every fault at its place. It reads no rules of policy.
 */
@NullMarked
package io.proffer.json.typed;

import org.jspecify.annotations.NullMarked;
