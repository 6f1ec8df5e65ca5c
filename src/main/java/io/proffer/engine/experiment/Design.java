package io.proffer.engine.experiment;

import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.RowRef;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code holdout} says to people: whom it deals into which arms, and what for.
 *
 * @param experimentKey experiment
 * @param scope GLOBAL, FAMILY, OFFER or POLICY
 * @param effect what an arm other than TREATED changes
 * @param testedFamilies families it is about, COMMERCIAL for all that sell
 * @param testedOffers offers it is about, beside the families
 * @param exceptFamilies families it is never about
 * @param arms arms with their share; empty when those the row matches take no part
 * @param assignedFor how long an account keeps its arm
 * @param primaryMetric what it is measured by, null when nothing is named
 * @param exceptionReason why those the row matches take no part, null when they do
 * @param startOn first day, null for always
 * @param endOn last day, null for no end
 * @param row the row
 */
public record Design(
        String experimentKey,
        String scope,
        ArmEffect effect,
        List<String> testedFamilies,
        List<String> testedOffers,
        List<String> exceptFamilies,
        List<Share> arms,
        Duration assignedFor,
        @Nullable String primaryMetric,
        @Nullable String exceptionReason,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        RowRef row) {

    /**
     * An arm and its share.
     *
     * @param weightBp basis points of the accounts the row matches
     */
    public record Share(String arm, int weightBp) {}

    /** Copies the lists. */
    public Design {
        testedFamilies = List.copyOf(testedFamilies);
        testedOffers = List.copyOf(testedOffers);
        exceptFamilies = List.copyOf(exceptFamilies);
        arms = List.copyOf(arms);
    }

    /** The rows of a rulebook that are switched on, in the order of the table. */
    public static List<Design> all(Rulebook rulebook) {
        AskedTable table = AskedTable.of(rulebook, "holdout");
        return table.liveRows().stream().map(row -> of(row, table.ref(row))).toList();
    }

    private static Design of(Row row, RowRef ref) {
        Experiment experiment = Experiment.of(row, ref);
        return new Design(
                experiment.key(),
                row.code("experimentScope").orElse(""),
                experiment.effect(),
                row.codes("testedFamilies"),
                row.codes("testedOffers"),
                row.codes("exceptFamilies"),
                experiment.arms().stream()
                        .map(arm -> new Share(arm.key(), arm.weightBp()))
                        .toList(),
                experiment.validFor(),
                row.code("primaryMetric").orElse(null),
                row.code("exceptionReason").orElse(null),
                row.meta().validFrom(),
                row.meta().validTo(),
                ref);
    }
}
