/**
 * Stages ELIGIBILITY, APPLICABILITY and SUITABILITY: may this account have it, does it need it, and is this the moment?
 *
 * <p>In: admitted offers. Out: {@link io.proffer.engine.engagement.Engaged}, offers with the needs behind them. Reads
 * every need table (DT-02 to 05 and any other APPLICABILITY table that names offers), {@code trial_eligibility} (DT-06),
 * {@code renewal_packet} (DT-08), {@code care_suppression} (DT-09) and the guards of {@code rules/}.
 */
@NullMarked
package io.proffer.engine.engagement;

import org.jspecify.annotations.NullMarked;
