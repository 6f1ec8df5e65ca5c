package io.proffer.engine.rulebook.rows;

import io.proffer.engine.context.Facts;
import java.util.BitSet;

/**
 * The one fact that the rules of a table see.
 *
 * @param facts what rows are tested on
 * @param matches rows that matched so far, by their place in the table
 */
public record RowQuestion(Facts facts, BitSet matches) {
    /** A question nobody has answered yet. */
    RowQuestion(Facts facts) {
        this(facts, new BitSet());
    }
}
