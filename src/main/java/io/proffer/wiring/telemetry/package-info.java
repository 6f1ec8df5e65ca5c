/**
 * Telemetry: how does the service fare, and where does a decision spend its time?
 *
 * <p>In: calls as they are answered, loads of the rulebook, the levels of budgets and queues. Out: metrics named by the
 * words of the policy, spans by stage, log lines that say which decision they belong to. It reads no rules.
 */
@NullMarked
package io.proffer.wiring.telemetry;

import org.jspecify.annotations.NullMarked;
