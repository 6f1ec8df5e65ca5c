package io.proffer.engine.rulebook.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.RandomTables;
import io.proffer.engine.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulebookCompilerTest {
    private static final Vocabulary VOCABULARY = RandomTables.vocabulary();
    private static final Catalog EMPTY_CATALOG =
            new Catalog(Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of());

    private final DecisionTable one = new RandomTables(1, 9).table(VOCABULARY, "one", HitPolicy.FIRST, 20);
    private final DecisionTable two = new RandomTables(2, 9).table(VOCABULARY, "two", HitPolicy.COLLECT, 20);

    private static Rulebook compiled(List<DecisionTable> tables) {
        Compilation compilation =
                new RulebookCompiler().compile(new RulebookSource(VOCABULARY, EMPTY_CATALOG, tables, List.of()));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).rulebook();
    }

    @Test
    void theFingerprintDoesNotDependOnTheOrderOfFiles() {
        Rulebook rulebook = compiled(List.of(one, two));
        Rulebook other = compiled(List.of(two, one));
        assertThat(other.hash())
                .isEqualTo(rulebook.hash())
                .startsWith("sha256:")
                .hasSize(71);
        assertThat(other.id()).isEqualTo(rulebook.id()).matches("rls_[0-9a-f]{12}");
        assertThat(other.tables()).extracting(table -> table.table().key()).containsExactly("one", "two");
    }

    @Test
    void oneChangedCellChangesTheFingerprint() {
        List<Row> rows = new ArrayList<>(one.rows());
        Row first = rows.get(0);
        rows.set(0, new Row(first.rowId(), first.number(), first.conditions(), Map.of("offer", "OTHER"), first.meta()));
        DecisionTable changed = new DecisionTable(
                one.key(), one.stage(), one.hitPolicy(), one.purpose(), one.sheet(), one.inputs(), one.outputs(), rows);
        assertThat(compiled(List.of(changed, two)).hash())
                .isNotEqualTo(compiled(List.of(one, two)).hash());
    }
}
