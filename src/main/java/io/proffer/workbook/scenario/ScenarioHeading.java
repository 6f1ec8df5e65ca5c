package io.proffer.workbook.scenario;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns every test sheet may have beside its facts. */
public enum ScenarioHeading {
    /** What the case shows. */
    NAME("Name", ScenarioBand.GIVEN, TermType.TEXT),
    /** Account the case starts from. */
    ACCOUNT("Account", ScenarioBand.GIVEN, TermType.CODE),
    /** When it is decided. */
    AS_OF("As of", ScenarioBand.GIVEN, TermType.DATE),
    /** Table that is asked. */
    TABLE("Table", ScenarioBand.EXPECT, TermType.CODE),
    /** Rows that must answer. */
    ROWS("Rows hit", ScenarioBand.EXPECT, TermType.CODES),
    /** Offer whose end is looked at. */
    OFFER("Offer", ScenarioBand.EXPECT, TermType.CODE),
    /** How it must end. */
    VERDICT("Verdict", ScenarioBand.EXPECT, TermType.CODE),
    /** Reason it must have. */
    REASON("Reason", ScenarioBand.EXPECT, TermType.CODE),
    /** Recurring amount of a year its quote must have. */
    RECURRING_YEAR("Recurring a year", ScenarioBand.EXPECT, TermType.DECIMAL),
    /** List price of a unit its quote must have. */
    UNIT_AMOUNT("Unit amount", ScenarioBand.EXPECT, TermType.DECIMAL),
    /** Discount its quote must have. */
    DISCOUNT_PCT("Discount %", ScenarioBand.EXPECT, TermType.PERCENT),
    /** No keeps it from being run. */
    ENABLED("Enabled", ScenarioBand.META, TermType.YES_NO),
    /** A remark for people. */
    NOTE("Note", ScenarioBand.META, TermType.TEXT);

    /** Term whose codes are the offers. */
    private static final String OFFERS = "offer";

    private final String label;
    private final ScenarioBand band;
    private final TermType type;

    ScenarioHeading(String label, ScenarioBand band, TermType type) {
        this.label = label;
        this.band = band;
        this.type = type;
    }

    /** The heading as written. */
    public String label() {
        return label;
    }

    /** The band it stands under. */
    public ScenarioBand band() {
        return band;
    }

    /** What a cell under the heading may say. */
    public Term term(Vocabulary vocabulary) {
        List<String> values = switch (this) {
            case OFFER -> vocabulary.find(OFFERS).map(Term::values).orElse(List.of());
            case VERDICT -> Stream.of(Verdict.values()).map(Verdict::name).toList();
            default -> List.of();
        };
        return new Term(
                -1, name(), label, List.of(), type, null, null, null, values, null, null, false, false, false, null);
    }

    static Optional<ScenarioHeading> of(String heading) {
        String folded = Vocabulary.fold(heading);
        return Stream.of(values())
                .filter(known -> Vocabulary.fold(known.label).equals(folded))
                .findFirst();
    }
}
