package io.proffer.rulesets.tables;

import io.proffer.engine.context.Vocabulary;
import io.proffer.lint.Overlap;
import io.proffer.rulesets.FileFault;
import java.util.List;

/** Rows that one account can match at once where the hit policy forbids it. */
final class Overlaps {
    private Overlaps() {}

    /** A fault for each row that overlaps one above it. */
    static List<FileFault> of(SourcedTable sourced, Vocabulary vocabulary) {
        return Overlap.in(sourced.table(), vocabulary).stream()
                .map(overlap -> sourced.fault(overlap.later(), "", "OVERLAP", overlap.message()))
                .toList();
    }
}
