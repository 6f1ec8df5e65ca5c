package io.proffer.lint.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Vocabulary;
import io.proffer.lint.region.Space;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.dmn.validation.dtanalysis.DMNDTAnalysisMessage;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Overlap;

/**
 * Gaps and overlaps of tables that DMN can express, as the analyser of Drools 10.2.0 finds them, as ours does, and as
 * trying every combination of values does.
 *
 * <p>Both leave out facts that are unknown: DMN has no value for them in the domain of a table. Both find the same
 * overlaps. The analyser never finds a gap that is not there, and misses a few that are, such as the code C in a table of
 * the rows {@code -, true} and {@code "A", "B", false}: there ours agrees with trying every combination.
 */
class DmnDifferenceTest {
    private static final int TABLES = 1_000;
    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();

    private int gaps;
    private int missed;
    private int overlaps;

    @Test
    void bothFindTheSameOverlapsAndEveryGapTheyFindWeFind() {
        for (long seed = 0; seed < TABLES; seed++) {
            compare(DmnTable.random(seed));
        }
        System.out.println(TABLES + " tables: " + overlaps + " with overlaps, found by both; " + gaps + " with gaps, "
                + missed + " of them missed by the analyser.");
        assertThat(gaps).isGreaterThan(TABLES / 10).isLessThan(TABLES);
        assertThat(overlaps).isGreaterThan(TABLES / 10).isLessThan(TABLES);
        assertThat(missed).isLessThan(gaps / 10);
    }

    private void compare(DmnTable table) {
        Vocabulary vocabulary = table.vocabulary();
        Space ours = Space.of(table.typed(vocabulary), vocabulary, null, List.of());
        DTAnalysis theirs = analysis(table);
        assertThat(theirs.isError()).isFalse();

        Set<String> pairs = pairs(ours);
        assertThat(pairs(theirs)).as("overlaps of %s", table).isEqualTo(pairs);
        boolean gap = !ours.gaps(false, 1).found().isEmpty();
        assertThat(gap).as("gap of %s", table).isEqualTo(table.leavesSomeValuesOut(vocabulary));
        if (!theirs.getGaps().isEmpty()) {
            assertThat(gap).as("gap of %s", table).isTrue();
        } else if (gap) {
            missed++;
        }
        gaps += gap ? 1 : 0;
        overlaps += pairs.isEmpty() ? 0 : 1;
    }

    private static DTAnalysis analysis(DmnTable table) {
        return VALIDATOR.validate(new StringReader(table.xml()), Validation.ANALYZE_DECISION_TABLE).stream()
                .filter(DMNDTAnalysisMessage.class::isInstance)
                .map(message -> ((DMNDTAnalysisMessage) message).getAnalysis())
                .findFirst()
                .orElseThrow(() -> new AssertionError(table.xml()));
    }

    private static Set<String> pairs(Space space) {
        Set<String> pairs = new TreeSet<>();
        for (int later = 1; later < space.rows().size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (space.overlap(earlier, later).isPresent()) {
                    pairs.add((earlier + 1) + "+" + (later + 1));
                }
            }
        }
        return pairs;
    }

    private static Set<String> pairs(DTAnalysis analysis) {
        Set<String> pairs = new TreeSet<>();
        for (Overlap overlap : analysis.getOverlaps()) {
            for (int one : overlap.getRules()) {
                overlap.getRules().stream().filter(other -> one < other).forEach(other -> pairs.add(one + "+" + other));
            }
        }
        return pairs;
    }
}
