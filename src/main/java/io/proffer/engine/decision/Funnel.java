package io.proffer.engine.decision;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tables each stage of a rulebook reads, and how many candidates it let through. Made once for a rulebook. */
public final class Funnel {
    /** Stages that work without a table of their own: the catalogue and its exclusive groups and placements. */
    private static final Set<Stage> CATALOGUE_STAGES = Set.of(Stage.CATALOG, Stage.EXCLUSIVITY, Stage.TREATMENT);

    private final Map<Stage, List<String>> tables = new EnumMap<>(Stage.class);

    /** The funnel of a rulebook. */
    public Funnel(Rulebook rulebook) {
        for (Stage stage : Stage.values()) {
            tables.put(
                    stage,
                    rulebook.stage(stage.name()).stream()
                            .map(TableEvaluator::table)
                            .map(table -> table.key())
                            .toList());
        }
    }

    /** The summary of a decision. */
    List<StageSummary> summary(int candidates, Collection<Refusal> refusals) {
        int[] left = new int[Stage.values().length];
        refusals.forEach(refusal -> left[refusal.stage().ordinal()]++);
        List<StageSummary> stages = new ArrayList<>(left.length);
        int entered = candidates;
        for (Stage stage : Stage.values()) {
            List<String> read = tables.getOrDefault(stage, List.of());
            boolean open = read.isEmpty() && !CATALOGUE_STAGES.contains(stage);
            stages.add(new StageSummary(stage, entered, left[stage.ordinal()], read, open));
            entered -= left[stage.ordinal()];
        }
        return stages;
    }
}
