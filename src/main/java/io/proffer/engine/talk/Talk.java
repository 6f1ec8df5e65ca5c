package io.proffer.engine.talk;

import io.proffer.engine.treatment.content.Audience;
import io.proffer.engine.treatment.content.Figures;
import io.proffer.engine.treatment.delivery.Delivery;
import java.time.LocalDate;

/**
 * What answers are made from.
 *
 * @param audience who is spoken to
 * @param day day of the talk
 * @param figures figures of the account, its quote and its value case
 * @param delivery how the proposition is delivered
 */
record Talk(Audience audience, LocalDate day, Figures figures, Delivery delivery) {}
