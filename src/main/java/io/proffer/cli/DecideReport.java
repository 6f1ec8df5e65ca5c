package io.proffer.cli;

import io.proffer.engine.decision.Decision.RulesetRef;
import io.proffer.engine.portfolio.PortfolioSummary;
import java.time.Instant;

/**
 * What deciding a file gave.
 *
 * @param asOf instant of all decisions
 * @param ruleset rulebook they were made with
 * @param complete false when the run was interrupted, or the input broke off, before the end of the input
 * @param linesRefused lines that are no account document
 * @param accountsFailed accounts that could not be decided
 * @param summary the decisions taken together
 */
record DecideReport(
        Instant asOf,
        RulesetRef ruleset,
        boolean complete,
        long linesRefused,
        long accountsFailed,
        PortfolioSummary summary) {

    int exitCode() {
        if (accountsFailed > 0) {
            return CommandLineDoor.FAILED;
        }
        return linesRefused > 0 ? CommandLineDoor.SOME_REFUSED : CommandLineDoor.DONE;
    }
}
