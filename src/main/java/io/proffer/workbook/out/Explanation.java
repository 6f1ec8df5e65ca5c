package io.proffer.workbook.out;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.workbook.layout.MetaHeading;
import io.proffer.workbook.scenario.ScenarioHeading;

/** What may be written below a heading, in words. */
public final class Explanation {
    private static final int LISTED = 25;

    private Explanation() {}

    /** What a condition may say. */
    public static String condition(Term term) {
        String examples = switch (term.type()) {
            case CODE, CODES -> "any · A, B · not A";
            case YES_NO -> "yes · no";
            case DATE -> "2026-06-30 · >= 2026-01-01 · 2026-01-01..2026-06-30";
            case DURATION -> "> P14D · P1D..P7D";
            default -> "80 · >= 80 · 80..94 · [80..95)";
        };
        return kind(term) + values(term) + "\nExamples: " + examples + "\nBlank: no condition. Also: known, unknown.";
    }

    /** What an outcome may say. */
    public static String outcome(Term term, boolean required) {
        return kind(term) + values(term) + (required ? "\nMust be filled." : "");
    }

    /** What a column about the row may say. */
    public static String meta(MetaHeading heading) {
        return switch (heading) {
            case ROW_ID -> "Stable id of the row, used once in the table and never again.";
            case OWNER -> "Responsible person or team.";
            case REVIEW_BY -> "Date by which the row must be looked at again, such as 2026-12-31.";
            case ENABLED -> "no switches the row off; blank means yes.";
            case NOTE -> "A remark for people.";
            case VALID_FROM -> "First day the row may match; blank: always.";
            case VALID_TO -> "Last day the row may match; blank: always.";
        };
    }

    /** What may be written in a column of a test sheet. */
    static String scenario(ScenarioPage.Place place) {
        ScenarioHeading heading = place.heading();
        if (heading == null) {
            return kind(place.term()) + values(place.term()) + "\nBlank: as in the account. Also: unknown.";
        }
        return switch (heading) {
            case NAME -> "What the case shows, in a few words; each name once.";
            case ACCOUNT -> "Id of a sample account. Blank: an account of which nothing is known.";
            case AS_OF ->
                "Date (nine in the morning, UTC) or instant such as 2026-03-02T09:00:00Z. Blank: when the"
                        + " sample accounts are fresh.";
            case TABLE -> "Table that is asked, beside 'Rows hit'.";
            case ROWS -> "Ids of the rows that must answer, separated by commas, or none.";
            case OFFER -> "Offer whose end in the whole decision is looked at. Not beside 'Table'.";
            case VERDICT -> "How the offer must end." + values(place.term());
            case REASON -> "Reason code the offer must have.";
            case RECURRING_YEAR -> "What its quote must say for a year, in whole currency units.";
            case UNIT_AMOUNT -> "List price of a unit and month its quote must say, in whole currency units.";
            case DISCOUNT_PCT -> "Discount its quote must say: 5 means 5 %.";
            case ENABLED -> "no keeps the scenario from being run; blank means yes.";
            case NOTE -> "A remark for people.";
        };
    }

    private static String kind(Term term) {
        String type = switch (term.type()) {
            case CODE -> "One code";
            case CODES -> "Codes, separated by commas";
            case INTEGER -> "Whole number";
            case DECIMAL -> "Number";
            case MONEY -> "Amount in whole currency units";
            case PERCENT -> "Percentage: 85 means 85 %";
            case DATE -> "Date";
            case DURATION -> "Duration, such as P14D or PT36H";
            case YES_NO -> "yes or no";
            case TEXT -> "Plain text";
        };
        return type + (term.unit() == null || type.endsWith(term.unit()) ? "" : " (" + term.unit() + ")") + range(term)
                + ".";
    }

    private static String range(Term term) {
        if (term.min() == null && term.max() == null) {
            return "";
        }
        if (term.type() == TermType.TEXT) {
            return ", at most " + term.max() + " characters";
        }
        if (term.max() == null) {
            return ", at least " + term.min();
        }
        return term.min() == null ? ", at most " + term.max() : ", " + term.min() + " to " + term.max();
    }

    private static String values(Term term) {
        if (term.values().isEmpty()) {
            return "";
        }
        boolean all = term.values().size() <= LISTED;
        if (term.type() == TermType.TEXT) {
            return "\nPlaceholders: {" + String.join("}, {", term.values()) + "}";
        }
        return "\nAllowed: "
                + String.join(", ", all ? term.values() : term.values().subList(0, LISTED))
                + (all ? "" : " … (all in sheet " + Lists.SHEET + ")");
    }
}
