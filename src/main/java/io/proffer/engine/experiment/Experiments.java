package io.proffer.engine.experiment;

import io.proffer.engine.experiment.Arms.Given;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.RowRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deals accounts into the arms of experiments (DT-24). Made once for a rulebook; safe for use by many threads. */
public final class Experiments {
    private final Optional<TableEvaluator> table;
    private final Map<String, Experiment> byRow = new HashMap<>();

    /** The experiments of a rulebook. */
    public Experiments(Rulebook rulebook) {
        this.table = rulebook.table("holdout");
        table.map(TableEvaluator::table).ifPresent(holdout -> {
            for (Row row : holdout.rows()) {
                byRow.put(row.rowId(), Experiment.of(row, RowRef.of(holdout, row)));
            }
        });
    }

    /**
     * The arms of an account. Of the rows of one experiment the first that matches answers. An arm that was given before is
     * kept while it is valid, whatever has become of the account since; otherwise the account's id alone decides. A row
     * that holds out nobody is an exception: the account takes no part.
     */
    public Arms deal(Snapshot snapshot) {
        if (table.isEmpty()) {
            return Arms.NONE;
        }
        List<Given> given = new ArrayList<>(4);
        List<Assignment> fresh = new ArrayList<>(4);
        List<Row> matches = table.get().matches(snapshot.facts());
        for (Row row : ExperimentRows.answer(table.get().table(), matches)) {
            Experiment experiment = byRow.get(row.rowId());
            if (experiment == null) {
                continue;
            }
            Optional<Assignment> kept = kept(snapshot, experiment);
            if (kept.isPresent()) {
                given.add(new Given(experiment, kept.get().arm()));
            } else if (!experiment.arms().isEmpty()) {
                Assignment assignment = assign(snapshot, experiment);
                fresh.add(assignment);
                given.add(new Given(experiment, assignment.arm()));
            }
        }
        return new Arms(given, fresh);
    }

    private static Optional<Assignment> kept(Snapshot snapshot, Experiment experiment) {
        for (Assignment each : snapshot.memory().assignments()) {
            boolean valid = each.validUntil().isAfter(snapshot.asOf());
            boolean known = experiment.arms().isEmpty() || experiment.knows(each.arm());
            if (each.experimentKey().equals(experiment.key()) && valid && known) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Assignment assign(Snapshot snapshot, Experiment experiment) {
        String arm = experiment.deal(snapshot.account().id());
        return new Assignment(
                experiment.key(), arm, snapshot.asOf(), snapshot.asOf().plus(experiment.validFor()));
    }
}
