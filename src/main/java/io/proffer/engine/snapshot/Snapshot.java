package io.proffer.engine.snapshot;

import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Facts;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.RuleFindings;
import io.proffer.engine.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one account at one instant, ready to be read by tables.
 *
 * @param account the account as it was then, derived figures filled in
 * @param memory what was said before and what is left
 * @param asOf instant of the decision
 * @param day that instant's day in the account's time zone
 * @param facts account-level facts; later stages copy or bind on top of them
 * @param findings moments and refusals of the rules
 * @param ruleFailure what went wrong when a rule failed, null when none did
 * @param blocks age of each block
 * @param rulebook the rulebook in use
 */
public record Snapshot(
        Account account,
        Memory memory,
        Instant asOf,
        LocalDate day,
        Facts facts,
        RuleFindings findings,
        @Nullable String ruleFailure,
        List<BlockAge> blocks,
        Rulebook rulebook) {

    /** Sets every fact of a root from its record; null makes them unknown. */
    public void bind(String root, @Nullable Object record) {
        rulebook.binder().bind(facts, root, record);
    }

    /** Sets the facts of an offer of the catalogue. */
    public void bind(Offer offer) {
        facts.set(rulebook.offerFacts(offer));
    }
}
