/**
 * Where the engine and the framework meet: what is the service made of, and is it fit to serve?
 *
 * <p>In: configuration and the files of the rulebook. Out: the beans of the rooms, the rulebook that serves, health and
 * metrics. It loads all rules and reads none.
 */
@NullMarked
package io.proffer.wiring;

import org.jspecify.annotations.NullMarked;
