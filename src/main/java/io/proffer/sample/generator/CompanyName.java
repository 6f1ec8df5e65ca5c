package io.proffer.sample.generator;

import java.util.List;

/** Invented company names: three syllables, a word of the industry, the legal form of the country. */
final class CompanyName {
    private static final List<String> HEADS = List.of(
            "Al", "Bre", "Cor", "Da", "El", "Fen", "Gra", "Hal", "Il", "Jun", "Kes", "Lor", "Mar", "Nor", "Or", "Pel",
            "Quin", "Ros", "Sel", "Tar", "Ul", "Ves", "Wen", "Yar", "Zel");
    private static final List<String> MIDDLES =
            List.of("a", "be", "do", "e", "fi", "go", "i", "la", "mo", "ne", "o", "ri", "sa", "to", "va", "ve");
    private static final List<String> TAILS = List.of(
            "brook", "dahl", "dor", "fels", "gard", "holm", "lin", "mark", "mere", "nau", "quist", "ria", "stad", "tec",
            "vik", "wick");

    private CompanyName() {}

    static String draw(Market market, Industry industry, Dice dice) {
        String stem = dice.pick(HEADS) + dice.pick(MIDDLES) + dice.pick(TAILS);
        String middle = dice.chance(75) ? " " + dice.pick(industry.words) : "";
        return stem + middle + " " + dice.pick(market.legalForms);
    }
}
