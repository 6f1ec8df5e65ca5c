package io.proffer.experiments;

import io.proffer.engine.experiment.Design;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.experiments.ExperimentRecords.ArmCount;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says how the experiments of a rulebook stand. */
public final class ExperimentDesk {
    private final ExperimentRecords records;

    /** A desk over the arms that were given. */
    public ExperimentDesk(ExperimentRecords records) {
        this.records = records;
    }

    /** Every experiment of a rulebook in the order of the table, with its counts at an instant. */
    public List<ExperimentStanding> standing(Rulebook rulebook, Instant at) {
        List<ArmCount> counts = records.counts(at);
        Map<String, List<Design>> byKey = Design.all(rulebook).stream()
                .collect(Collectors.groupingBy(Design::experimentKey, LinkedHashMap::new, Collectors.toList()));
        return byKey.entrySet().stream()
                .map(entry -> standing(entry.getKey(), entry.getValue(), counts))
                .toList();
    }

    private static ExperimentStanding standing(String key, List<Design> rows, List<ArmCount> counts) {
        Map<String, Long> arms = new LinkedHashMap<>();
        rows.forEach(row -> row.arms().forEach(share -> arms.put(share.arm(), 0L)));
        counts.stream()
                .filter(count -> count.experimentKey().equals(key))
                .forEach(count -> arms.put(count.arm(), count.accounts()));
        Design first = rows.get(0);
        return new ExperimentStanding(
                key,
                first.scope(),
                first.effect(),
                rows.stream()
                        .map(Design::primaryMetric)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                rows,
                arms.entrySet().stream()
                        .map(arm -> new ExperimentStanding.Arm(arm.getKey(), arm.getValue()))
                        .toList());
    }
}
