package io.proffer.engine.account;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The instant a decision is made for, as rules read it.
 *
 * @param asOf the instant
 * @param decidedOn its day in the account's time zone
 */
public record DecisionTime(Instant asOf, LocalDate decidedOn) {}
