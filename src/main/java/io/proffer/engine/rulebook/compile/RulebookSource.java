package io.proffer.engine.rulebook.compile;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.drl.RuleFile;
import io.proffer.engine.table.DecisionTable;
import java.util.List;

/**
 * What a rulebook is made of, read and checked, in any order.
 *
 * @param tables every table, those of the catalogue included or not
 * @param rules the DRL files
 */
public record RulebookSource(Vocabulary vocabulary, Catalog catalog, List<DecisionTable> tables, List<RuleFile> rules) {
    /** Copies the lists. */
    public RulebookSource {
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
    }
}
