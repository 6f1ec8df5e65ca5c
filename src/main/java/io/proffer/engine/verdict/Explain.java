package io.proffer.engine.verdict;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.FailedCell;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns rows that matched, or nearly did, into reasons, nearest rows and counterfactuals. */
public final class Explain {
    private Explain() {}

    /** The reason a matching row gives: its conditions with the facts that met them. */
    public static Reason matched(String code, Stage stage, DecisionTable table, Row row, Facts facts) {
        Map<String, Object> params = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder(words(code));
        String separator = ": ";
        for (int i = 0; i < table.inputs().size(); i++) {
            ConditionCell cell = row.conditions().get(i);
            if (cell.condition().isOpen()) {
                continue;
            }
            Term term = table.inputs().get(i).term();
            params.put(term.key(), value(term, facts));
            text.append(separator).append(lower(term.label())).append(' ').append(facts.text(term));
            if (!(cell.condition() instanceof Condition.OneOf)) {
                text.append(" (asked ").append(cell.text()).append(')');
            }
            separator = ", ";
        }
        return new Reason(code, stage, params, text.append('.').toString(), RowRef.of(table, row));
    }

    /** The row that came closest, with every cell that kept it from matching. */
    public static NearestRow nearest(NearMiss miss, @Nullable String feature) {
        List<NearestRow.Cell> cells = new ArrayList<>(miss.failed().size());
        for (FailedCell failed : miss.failed()) {
            cells.add(new NearestRow.Cell(
                    failed.term().key(),
                    failed.asked().operator(),
                    failed.asked().expected(),
                    actual(failed),
                    failed.ref().toString()));
        }
        return new NearestRow(miss.table().key(), miss.row().rowId(), feature, cells);
    }

    /** What would have to change for the row to match, one sentence a cell. */
    public static List<String> counterfactuals(NearMiss miss, @Nullable String feature) {
        List<String> sentences = new ArrayList<>(miss.failed().size());
        for (FailedCell failed : miss.failed()) {
            sentences.add(sentence(failed, feature));
        }
        return sentences;
    }

    private static String sentence(FailedCell failed, @Nullable String feature) {
        Term term = failed.term();
        boolean ofFeature =
                feature != null && term.scope().equals("feature") && !term.key().equals("feature");
        String name = ofFeature ? term.key() + "(" + feature + ")" : term.key();
        String comparison = name + " " + failed.asked().sentence() + " (now " + failed.actual() + ")";
        String gap = failed.truth() == Truth.UNKNOWN ? "" : gap(failed);
        if ("feature.featureKey".equals(term.source()) && failed.truth() == Truth.UNKNOWN) {
            return "Use of " + failed.asked().operand() + " would have to be known: " + comparison;
        }
        if (gap.isEmpty()) {
            return failed.truth() == Truth.UNKNOWN
                    ? term.label() + " would have to be known: " + comparison
                    : term.label() + " would have to be different: " + comparison;
        }
        return gap + (ofFeature ? " on " + feature : "") + ": " + comparison;
    }

    /** "7 more gate hits in 30 days", empty when no amount can be named. */
    private static String gap(FailedCell failed) {
        if (!failed.term().type().isNumeric() || !(failed.cell().condition() instanceof Condition.Within within)) {
            return "";
        }
        long distance = Distances.toNearest(within, failed.encoded());
        String phrase = failed.term().phrase() == null
                ? lower(failed.term().label())
                : failed.term().phrase();
        String more = distance > 0 ? "more " : "fewer ";
        String amount = amount(Math.abs(distance), failed);
        return amount.isEmpty() ? capital(more + phrase) : amount + " " + more + Counted.as(amount, phrase);
    }

    /**
     * Beyond an excluded bound any more will do, however little: "more than 40", and nothing at the bound itself; of whole
     * numbers the next one. The phrase after it names the unit.
     */
    private static String amount(long distance, FailedCell failed) {
        String operator = failed.asked().operator();
        boolean excluded = failed.term().type() != TermType.INTEGER && (operator.equals("<") || operator.equals(">"));
        if (excluded && distance == 1) {
            return "";
        }
        return (excluded ? "more than " : "")
                + Distances.shown(excluded ? distance - 1 : distance)
                + unit(failed.term());
    }

    /** The currency of an amount whose phrase does not begin with it. */
    private static String unit(Term term) {
        boolean said =
                term.phrase() != null && term.unit() != null && term.phrase().startsWith(term.unit());
        return term.type() == TermType.MONEY && !said ? " " + term.unit() : "";
    }

    private static Object actual(FailedCell failed) {
        boolean number = failed.truth() != Truth.UNKNOWN && failed.term().type().isNumeric();
        return number ? Fixed.number(failed.encoded()) : failed.actual();
    }

    private static Object value(Term term, Facts facts) {
        if (!facts.isKnown(term)) {
            return "unknown";
        }
        if (term.type() == TermType.YES_NO) {
            return facts.ordered(term.slot()) != 0;
        }
        return term.type().isNumeric() ? Fixed.number(facts.ordered(term.slot())) : facts.text(term);
    }

    /** SEAT_UTILIZATION_HIGH as people read it: Seat utilization high. */
    private static String words(String code) {
        return capital(code.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A label inside a sentence: lower case unless it starts with an abbreviation such as NPS or ARR. */
    private static String lower(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
