package io.proffer.bench;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The words of the drawn tables: codes, sets of codes, numbers and yes/no, with outputs. */
final class Words {
    static final int CODES = 4;
    static final int CODE_VALUES = 20;
    static final int NUMBERS = 8;
    static final int NUMBER_RANGE = 1_000;
    private static final int SETS = 2;

    private Words() {}

    static Vocabulary of(List<String> tables) {
        return new Vocabulary(terms(), tables.stream().map(Words::schema).toList());
    }

    private static List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        IntStream.range(0, CODES).forEach(i -> terms.add(input(terms.size(), "code" + i, TermType.CODE)));
        IntStream.range(0, NUMBERS).forEach(i -> terms.add(input(terms.size(), "number" + i, TermType.INTEGER)));
        IntStream.range(0, SETS).forEach(i -> terms.add(input(terms.size(), "set" + i, TermType.CODES)));
        terms.add(input(terms.size(), "flag", TermType.YES_NO));
        terms.add(input(terms.size(), "decidedOn", TermType.DATE));
        terms.add(term(terms.size(), "offer", TermType.CODE, null));
        terms.add(term(terms.size(), "needStrength", TermType.INTEGER, null));
        return terms;
    }

    private static Term input(int slot, String key, TermType type) {
        return term(slot, key, type, "attributes." + key);
    }

    private static Term term(int slot, String key, TermType type, @Nullable String source) {
        return new Term(
                slot, key, key, List.of(), type, null, null, null, List.of(), null, source, true, false, false, null);
    }

    private static TableSchema schema(String key) {
        return new TableSchema(
                key,
                "APPLICABILITY",
                List.of("COLLECT"),
                "Which offers are worth a thought?",
                List.of(),
                List.of("offer", "needStrength"),
                List.of(),
                List.of("offer"));
    }
}
