/**
 * How many decisions were made lately, and how long did one take?
 *
 * <p>In: readings of the service's own counters, taken now and again. Out: the last hour, stretch by stretch. It reads no
 * rules and keeps nothing beyond the life of the service; each replica knows its own pace.
 */
@NullMarked
package io.proffer.pace;

import org.jspecify.annotations.NullMarked;
