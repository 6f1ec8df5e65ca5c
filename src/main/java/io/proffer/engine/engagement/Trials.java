package io.proffer.engine.engagement;

import io.proffer.engine.account.PastTrial;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.CandidateFacts;
import io.proffer.engine.engagement.Engaged.TrialDesign;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.table.Truth;
import io.proffer.engine.verdict.Explain;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may try a plan, and how the trial is run (DT-06). */
final class Trials {
    private final Snapshot snapshot;
    private final @Nullable TableEvaluator table;

    Trials(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.table = snapshot.rulebook().table("trial_eligibility").orElse(null);
    }

    /** What the table says of a trial: a design, a refusal, or neither when no row speaks of it. */
    record Answer(
            @Nullable TrialDesign design,
            @Nullable Reason reason,
            @Nullable Refusal refusal) {}

    /**
     * Asks for a trial.
     *
     * @param needStrength strongest need for the target plan, null when there is none
     * @param forced true when the trial is run whatever the table says, by the design that comes closest
     */
    Answer ask(Offer offer, @Nullable Integer needStrength, boolean forced) {
        if (table == null) {
            return new Answer(null, null, null);
        }
        snapshot.bind(offer);
        snapshot.bind(
                "candidate",
                new CandidateFacts(
                        needStrength == null ? 0 : needStrength, monthsSinceTrial(offer), null, null, null, null));
        Answer answer = answer(table, needStrength != null);
        if (forced && answer.refusal() != null) {
            answer = closest(table).orElse(answer);
        }
        snapshot.bind("candidate", null);
        snapshot.bind("offer", null);
        return answer;
    }

    private Answer answer(TableEvaluator trials, boolean needed) {
        Row row = trials.first(snapshot.facts());
        if (row == null) {
            return new Answer(null, null, needed ? notOffered(trials) : null);
        }
        String code = row.code("reasonCode").orElse("TRIAL_FITS");
        Reason reason = Explain.matched(code, Stage.ELIGIBILITY, trials.table(), row, snapshot.facts());
        return row.yes("eligible")
                ? new Answer(design(row), reason, null)
                : new Answer(null, null, Refusal.of(Verdict.NOT_ELIGIBLE, reason));
    }

    private Optional<Answer> closest(TableEvaluator trials) {
        return trials.nearest(snapshot.facts(), row -> row.yes("eligible"))
                .map(near -> new Answer(design(near.row()), null, null));
    }

    private Refusal notOffered(TableEvaluator trials) {
        Optional<NearMiss> miss = trials.nearest(snapshot.facts(), row -> row.yes("eligible"));
        boolean unknown =
                miss.stream().flatMap(near -> near.failed().stream()).anyMatch(cell -> cell.truth() == Truth.UNKNOWN);
        String code = unknown ? "UNKNOWN_FACT" : "TRIAL_NOT_OFFERED";
        return new Refusal(
                Verdict.NOT_ELIGIBLE,
                Stage.ELIGIBILITY,
                List.of(Reason.of(code, Stage.ELIGIBILITY, "No row of trial_eligibility grants this trial.")),
                miss.map(near -> Explain.nearest(near, null)).orElse(null),
                miss.map(near -> Explain.counterfactuals(near, null)).orElse(List.of()),
                null);
    }

    private static TrialDesign design(Row row) {
        return new TrialDesign(
                row.integer("trialDays", 0),
                row.code("trialMode").orElse(null),
                row.integer("extensionDays", 0),
                row.code("sunset").orElse(null),
                row.code("goalsKey").orElse(null),
                row.rowId());
    }

    /** Full months since the last trial of the target plan ended, or started while it has no end. */
    private @Nullable Integer monthsSinceTrial(Offer offer) {
        List<PastTrial> trials = snapshot.account().trials();
        if (trials == null || offer.toPlan() == null) {
            return null;
        }
        return trials.stream()
                .filter(trial -> offer.toPlan().equals(trial.targetPlan()))
                .map(trial -> trial.endedOn() == null ? trial.startedOn() : trial.endedOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(this::monthsSince)
                .orElse(null);
    }

    private int monthsSince(LocalDate day) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(day, snapshot.day()));
    }
}
