package io.proffer.signals;

import java.time.Duration;

/**
 * How accounts are decided on again.
 *
 * @param queue most accounts that wait at once, at least one
 * @param workers accounts decided on at once, at least one
 * @param settle how long an account waits for more of its signals before it is decided on
 * @param sweep how often the store is searched for accounts that were left waiting
 */
public record Pace(int queue, int workers, Duration settle, Duration sweep) {}
