package io.proffer.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.NearMiss;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Counterfactuals of the shipped tables, as sentences. */
class ExplainTest {
    private static final Rulebook RULEBOOK = ShippedRulebook.get();

    @Test
    void oneMoreIsSaidInTheSingular() {
        Facts facts = new Facts(RULEBOOK.vocabulary());
        set(facts, "openEscalations", "0");

        assertThat(sentences("care_suppression", "CARE-020", facts))
                .containsExactly("1 more open escalation: openEscalations ≥ 1 (now 0)");
    }

    @Test
    void theNounOfAPhraseIsItsFirstPlural() {
        assertThat(Counted.as("1", "gate hits in 30 days")).isEqualTo("gate hit in 30 days");
        assertThat(Counted.as("1", "SLA breaches in 90 days")).isEqualTo("SLA breach in 90 days");
        assertThat(Counted.as("1", "case studies in 12 months")).isEqualTo("case study in 12 months");
        assertThat(Counted.as("1.5", "points of need")).isEqualTo("points of need");
        assertThat(Counted.as("12", "open tickets")).isEqualTo("open tickets");
    }

    @Test
    void atAnExcludedBoundAnyLessWillDoAndTheCurrencyIsSaidOnce() {
        assertThat(sentences("placement_and_path", "PTH-020", upgrade("15000")))
                .containsExactly("Fewer EUR of annual recurring revenue: arrEur < 15000 (now 15000)");
        assertThat(sentences("placement_and_path", "PTH-020", upgrade("15040")))
                .containsExactly("more than 40 fewer EUR of annual recurring revenue: arrEur < 15000 (now 15040)");
    }

    private static Facts upgrade(String arr) {
        Facts facts = new Facts(RULEBOOK.vocabulary());
        facts.set(RULEBOOK.vocabulary().get("family").slot(), "UPGRADE");
        facts.set(RULEBOOK.vocabulary().get("segment").slot(), "SMB");
        facts.set(RULEBOOK.vocabulary().get("placement").slot(), "IN_APP_BANNER");
        facts.set(RULEBOOK.vocabulary().get("role").slot(), List.of("ADMIN"));
        set(facts, "arrEur", arr);
        return facts;
    }

    private static void set(Facts facts, String term, String number) {
        facts.set(RULEBOOK.vocabulary().get(term).slot(), Fixed.of(new BigDecimal(number)));
    }

    private static List<String> sentences(String table, String row, Facts facts) {
        NearMiss miss = RULEBOOK.table(table)
                .orElseThrow()
                .nearest(facts, each -> each.rowId().equals(row))
                .orElseThrow();
        return Explain.counterfactuals(miss, null);
    }
}
