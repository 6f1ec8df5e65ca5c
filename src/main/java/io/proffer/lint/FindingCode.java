package io.proffer.lint;

/** Everything lint can find: a stable code, what it means, and what to do. */
public enum FindingCode {
    /** A row that rows above leave nothing for. */
    UNREACHABLE(
            "E-SEM-002",
            "In a FIRST table rows above match everything this row matches, so it never answers.",
            "Move the row up, narrow the rows above, or delete it."),
    /** Two rows with one condition that say different things. */
    CONTRADICTION(
            "E-SEM-003",
            "Two rows have the same conditions and say different things.",
            "Keep the one that is meant, or narrow one of them."),
    /** A row that names an offer of the past. */
    RETIRED_OFFER("E-SEM-004", "A row names an offer that is retired.", "Name its successor, or switch the row off."),
    /** A row that names something that is not there. */
    DANGLING(
            "E-SEM-005",
            "A row names something that is in no table, or is switched off there.",
            "Correct the name, or add or switch on the row it names."),
    /** A care row whose offer is closed by care. */
    CARE_LOOP(
            "E-SEM-006",
            "Care rows lead in a circle: the offer of one is closed by another, which leads back.",
            "Let a care row propose an offer of the family CARE or EDUCATION."),
    /** A longer term with a smaller discount. */
    NOT_MONOTONE_IN_TERM(
            "E-PRC-001",
            "A longer term gets a smaller discount than a shorter one.",
            "Raise the discount of the longer term, or lower that of the shorter one."),
    /** More seats with a smaller discount. */
    NOT_MONOTONE_IN_VOLUME(
            "E-PRC-002",
            "More seats get a smaller discount than fewer.",
            "Raise the discount of the larger order, or lower that of the smaller one."),
    /** A discount above the limit. */
    ABOVE_CAP(
            "E-PRC-003",
            "A discount is larger than discount_controls lets standard discounts come to together.",
            "Lower the discount, or have the limit raised."),
    /** A row nobody stands behind. */
    NO_OWNER("E-GOV-001", "A row has no owner.", "Fill 'Owner' with the person or team that answers for the row."),
    /** A lever that lasts too long. */
    LEVER_TOO_LONG(
            "E-GOV-003",
            "A lever lasts longer than 180 days from today.",
            "End it earlier, or write the day it begins under 'Valid from'."),
    /** A row that must be looked at again. */
    REVIEW_DUE(
            "W-GOV-001",
            "The day by which a row must be reviewed has passed or is at most 30 days away.",
            "Look at the row with its owner and move 'Review by'."),
    /** A lever of the past. */
    LEVER_EXPIRED(
            "W-GOV-002",
            "A lever has ended and has no effect.",
            "Switch the row off, or renew the lever if it still makes sense."),
    /** A row of the past. */
    ROW_ENDED("W-GOV-003", "A row's 'Valid to' has passed: it never matches again.", "Switch the row off."),
    /** Weights that put the vendor first. */
    VENDOR_FIRST(
            "W-GOV-004",
            "The vendor's gain weighs more than the customer's.",
            "Give 'Customer weight' at least as much as 'Vendor weight'."),
    /** A budget that nobody keeps. */
    UNKNOWN_BUDGET(
            "W-GOV-005",
            "A row names a budget that is in no row of 'budgets': what it grants is not limited.",
            "Add the budget, or clear the cell if nothing is to be counted."),
    /** A need found in who the customer is. */
    DEMOGRAPHICS_ONLY(
            "W-ENG-001",
            "A need row asks only who the customer is, not what they do.",
            "Add a condition on observed behaviour, such as usage or gate hits."),
    /** Facts for which no row answers. */
    GAP(
            "W-ENG-002",
            "For some accounts no row of the table answers.",
            "Add the proposed row with its outcome, or leave the gap if no answer is meant."),
    /** Unknown facts for which no row answers. */
    GAP_FOR_UNKNOWN(
            "W-ENG-003",
            "The table answers for all known facts, but for none when a fact is unknown.",
            "Add a row with 'unknown' under that heading, or a last row of 'any'."),
    /** Offers that contradict each other in price. */
    OFFERS_CONFLICT(
            "W-ENG-004",
            "Two live offers sell the same to the same customers at different prices.",
            "Keep one, or narrow 'Segments', 'Regions' or 'From plans' of one."),
    /** A table that could not be checked. */
    TOO_ENTANGLED(
            "W-ENG-005",
            "The rows of a table overlap in too many ways to check within reasonable time.",
            "Split the table, or write its rows so that fewer of them overlap."),
    /** A need that leads to nothing. */
    NO_OFFER(
            "W-ENG-006",
            "A row of a need table where every matching row counts names no offer: it says nothing.",
            "Fill 'Offer', or switch the row off."),
    /** A care row without a condition. */
    CLOSES_FOR_ALL(
            "W-ENG-007",
            "A row that keeps offers away has no condition: it holds for every account.",
            "Fill a condition, or switch the row off."),
    /** An offer outside the group of its like. */
    STRAY_GROUP(
            "W-ENG-008",
            "An offer stands outside the exclusive group that offers of its kind are in, so two may be sold at once.",
            "Write the same 'Exclusive group' if only one of them may be sold."),
    /** A need table under almost the name of another. */
    ALMOST_KNOWN(
            "W-ENG-009",
            "A need table is called almost like a table of the vocabulary, and is read beside it.",
            "Correct 'Table' if that one is meant, or choose a name that cannot be taken for it."),
    /** A need and an offer that do not meet. */
    LEADS_NOWHERE(
            "W-ENG-010",
            "A need row asks for plans its offer is not for, or no need row names an offer: it is never proposed.",
            "Correct the offer or 'From plan' of the need row, or add a need row."),
    /** A currency that cannot be compared. */
    NO_RATE(
            "W-PRC-001",
            "There are prices in a currency without a rate of today: offers in it count as of unknown value.",
            "Add a row of 'fx_rates' for the currency."),
    /** A price that is missing. */
    PRICE_MISSING(
            "W-PRC-002",
            "Something is sold and has no price in a currency or for a billing interval: there it is never offered.",
            "Add its rows to 'prices', or leave them out if it is not for sale there."),
    /** A share of one where a percentage belongs. */
    BELOW_ONE_PERCENT(
            "W-PRC-003",
            "A discount is below one percent: a plain 0.05 is 0.05 %, not 5 %.",
            "Write 5 for 5 %, or give the cell a percent format."),
    /** Words that are not to be used. */
    BANNED_WORD("W-TRT-001", "A text holds words that are not to be used.", "Say it without them."),
    /** A text that is missing in a language. */
    MISSING_LOCALE(
            "W-TRT-002",
            "Something has its words in one language and not in another that the same table speaks.",
            "Add the missing rows; until then the English text is read, and none where that is the one that is missing."),
    /** A story that will soon not be told. */
    CONSENT_ENDING(
            "W-TRT-003",
            "The consent to tell a story has expired or expires within 30 days.",
            "Ask for it again, or switch the story off."),
    /** An offer without words. */
    NO_TREATMENT(
            "W-TRT-004",
            "A live offer has no words of its own in 'treatments'.",
            "Add a row, or accept that the outcome in 'offers' is shown."),
    /** A feature nobody says the good of. */
    NO_ADVANTAGE(
            "W-TRT-005",
            "A feature has no row in 'advantages' that says what it is good for.",
            "Say what changes in daily work because of it."),
    /** A story nobody chooses. */
    UNTOLD_STORY(
            "W-TRT-006",
            "A story is in no row of 'success_story_selector': it is never told.",
            "Add a row for it, or switch the story off.");

    private final String code;
    private final String meaning;
    private final String fix;

    FindingCode(String code, String meaning, String fix) {
        this.code = code;
        this.meaning = meaning;
        this.fix = fix;
    }

    /** Such as {@code E-SEM-002}; never used again for something else. */
    public String code() {
        return code;
    }

    /** What it means, one sentence. */
    public String meaning() {
        return meaning;
    }

    /** What to do, one sentence. */
    public String fix() {
        return fix;
    }

    /** An error where the code starts with E. */
    public Severity severity() {
        return code.startsWith("E") ? Severity.ERROR : Severity.WARNING;
    }
}
