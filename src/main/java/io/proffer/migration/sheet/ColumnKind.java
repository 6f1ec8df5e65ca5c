package io.proffer.migration.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of columns of a native table, by the long and the short word for them. */
public enum ColumnKind {
    /** A condition. */
    CONDITION("CONDITION", "C"),
    /** What is done. */
    ACTION("ACTION", "A"),
    /** Name of the rule. */
    NAME("NAME", "N"),
    /** A remark. */
    DESCRIPTION("DESCRIPTION", "I"),
    /** Which rule fires first. */
    PRIORITY("PRIORITY", "P"),
    /** How long the rule must be true. */
    DURATION("DURATION", "D"),
    /** When the rule fires. */
    TIMER("TIMER", "T"),
    /** Whether the rule is on. */
    ENABLED("ENABLED", "B"),
    /** Calendars of the rule. */
    CALENDARS("CALENDARS", "E"),
    /** Whether a rule may wake itself. */
    NO_LOOP("NO-LOOP", "U"),
    /** Whether a rule of an active group may wake. */
    LOCK_ON_ACTIVE("LOCK-ON-ACTIVE", "L"),
    /** Whether a rule wakes its group. */
    AUTO_FOCUS("AUTO-FOCUS", "F"),
    /** Rules of which only the first fires. */
    ACTIVATION_GROUP("ACTIVATION-GROUP", "X"),
    /** Rules that wait for their group. */
    AGENDA_GROUP("AGENDA-GROUP", "G"),
    /** Rules of a process step. */
    RULEFLOW_GROUP("RULEFLOW-GROUP", "R"),
    /** First moment of a rule. */
    DATE_EFFECTIVE("DATE-EFFECTIVE", "V"),
    /** Last moment of a rule. */
    DATE_EXPIRES("DATE-EXPIRES", "Z"),
    /** Annotations. */
    METADATA("METADATA", "@");

    private final String word;
    private final String letter;

    ColumnKind(String word, String letter) {
        this.word = word;
        this.letter = letter;
    }

    /** The long word. */
    public String word() {
        return word;
    }

    static Optional<ColumnKind> of(String written) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> kind.word.equals(upper) || kind.letter.equals(upper))
                .findFirst();
    }
}
