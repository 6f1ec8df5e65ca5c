/**
 * What does the contract say of documents?
 *
 * <p>In: what the build found in the code. Out: the OpenAPI document whose schemas name what is sent, and nothing else. It reads
 * no rules.
 */
@NullMarked
package io.proffer.api.contract;

import org.jspecify.annotations.NullMarked;
