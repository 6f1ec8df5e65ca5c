package io.proffer.bench;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Sheets of facts in which one in ten is unknown. */
final class DrawnFacts {
    private DrawnFacts() {}

    static List<Facts> of(Vocabulary vocabulary, int sheets) {
        Random random = new Random(11);
        return IntStream.range(0, sheets)
                .mapToObj(sheet -> sheet(vocabulary, random))
                .toList();
    }

    static String code(Random random) {
        return "CODE_" + random.nextInt(Words.CODE_VALUES);
    }

    private static Facts sheet(Vocabulary vocabulary, Random random) {
        Facts facts = new Facts(vocabulary);
        vocabulary.terms().stream()
                .filter(Term::isInput)
                .filter(term -> random.nextInt(10) != 0)
                .forEach(term -> set(facts, term, random));
        return facts;
    }

    private static void set(Facts facts, Term term, Random random) {
        switch (term.type()) {
            case CODE -> facts.set(term.slot(), code(random));
            case CODES -> facts.set(term.slot(), List.of(code(random), code(random)));
            case YES_NO -> facts.set(term.slot(), Fixed.of(random.nextBoolean()));
            default -> facts.set(term.slot(), Fixed.of(random.nextInt(Words.NUMBER_RANGE)));
        }
    }
}
