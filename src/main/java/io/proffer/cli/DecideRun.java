package io.proffer.cli;

import io.proffer.engine.decision.Decision;
import io.proffer.engine.portfolio.Member;
import io.proffer.engine.portfolio.Portfolio;
import io.proffer.engine.portfolio.PortfolioTally;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.json.CanonicalJson;
import io.proffer.json.Problem;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides the accounts of a stream, one at a time.
 *
 * <p>What has been decided so far may be asked for by another thread at any time, also while this one waits for input;
 * after that nothing more is written.
 */
final class DecideRun implements AccountLines.Remarks {
    private static final int PROBLEMS_SHOWN = 3;

    private final Rulebook rulebook;
    private final Portfolio portfolio;
    private final Instant asOf;
    private final ProgressBar progress;
    private final @Nullable OutputStream decisions;
    private final PortfolioTally tally = new PortfolioTally();
    private long refused;
    private long failed;
    private boolean brokenOff;
    private boolean ended;

    DecideRun(Rulebook rulebook, Instant asOf, ProgressBar progress, @Nullable OutputStream decisions) {
        this.rulebook = rulebook;
        this.portfolio = new Portfolio(rulebook);
        this.asOf = asOf;
        this.progress = progress;
        this.decisions = decisions;
    }

    /** Decides up to {@code limit} accounts; {@code share} says how much of the input has been read. */
    void decide(AccountLines accounts, long limit, DoubleSupplier share) {
        try {
            for (long done = 0; done < limit && accounts.hasNext() && !isEnded(); done++) {
                decide(accounts.next(), accounts.line());
                progress.tick(share);
            }
        } catch (UnreadableInput e) {
            breakOff("after line " + accounts.line() + ": the rest cannot be read: " + e.getMessage());
        }
    }

    private void decide(Member member, int line) {
        try {
            note(portfolio.decide(member, asOf));
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            // One account that a rule or a bug stumbles over must not cost the others their decisions.
            fail("line " + line + ": " + member.account().id() + " could not be decided: " + e);
        }
    }

    private synchronized void note(Decision decision) {
        if (ended) {
            return;
        }
        tally.add(decision);
        if (decisions != null) {
            CanonicalJson.line(decision, decisions);
        }
    }

    @Override
    public void refused(int line, List<Problem> problems) {
        StringBuilder text = new StringBuilder("line ").append(line).append(": ");
        String separator = "";
        for (Problem problem : problems.subList(0, Math.min(PROBLEMS_SHOWN, problems.size()))) {
            text.append(separator)
                    .append(problem.pointer())
                    .append(problem.pointer().isEmpty() ? "" : " ");
            text.append(problem.message());
            separator = " ";
        }
        int more = problems.size() - PROBLEMS_SHOWN;
        refuse(more > 0 ? text.append(" And ").append(more).append(" more.").toString() : text.toString());
    }

    private synchronized void refuse(String remark) {
        if (!ended) {
            refused++;
            progress.remark(remark);
        }
    }

    private synchronized void breakOff(String remark) {
        brokenOff = true;
        refuse(remark);
    }

    private synchronized void fail(String remark) {
        if (!ended) {
            failed++;
            progress.remark(remark);
        }
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    /** Accounts decided so far. */
    synchronized long decided() {
        return tally.accounts();
    }

    /** Ends the run and says what came out; empty when it was ended before, by whoever saw to the report. */
    synchronized Optional<DecideReport> end(boolean complete) {
        if (ended) {
            return Optional.empty();
        }
        ended = true;
        progress.clear();
        Decision.RulesetRef ruleset = new Decision.RulesetRef(rulebook.id(), rulebook.hash());
        return Optional.of(new DecideReport(asOf, ruleset, complete && !brokenOff, refused, failed, tally.summary()));
    }
}
