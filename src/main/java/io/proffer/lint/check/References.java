package io.proffer.lint.check;

import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether what rows name is there and switched on. That a name is known at all is checked where files are read. */
final class References {
    private static final Set<String> GONE = Set.of("RETIRED", "ARCHIVED");

    /** Where the names of a list stand. */
    private record Listing(String table, String term) {}

    /** By the catalogue list of a term, or by the key of a term that has none. */
    private static final Map<String, Listing> LISTINGS = Map.of(
            "plans", new Listing("plans", "plan"),
            "offers", new Listing("offers", "offer"),
            "features", new Listing("features", "feature"),
            "placements", new Listing("placements", "placement"),
            "stories", new Listing("success_stories", "storyKey"),
            "answers", new Listing("objection_answers", "answerKey"),
            "advantages", new Listing("advantages", "advantageKey"),
            "budgetKey", new Listing("budgets", "budgetKey"),
            "services", new Listing("services", "serviceKey"));

    private final Subject subject;
    private final Findings findings;
    private final Map<Listing, Set<String>> names = new HashMap<>();
    private final Set<String> retired = new HashSet<>();

    private References(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
        LISTINGS.values().forEach(listing -> names.put(listing, names(listing)));
        subject.catalog().offers().values().stream()
                .filter(offer -> GONE.contains(offer.status()))
                .forEach(offer -> retired.add(offer.key()));
    }

    private Set<String> names(Listing listing) {
        Set<String> codes = new HashSet<>();
        subject.rows(listing.table()).forEach(row -> codes.addAll(row.codes(listing.term())));
        return codes;
    }

    static void check(Subject subject, Findings findings) {
        References references = new References(subject, findings);
        for (DecisionTable table : subject.tables()) {
            for (Row row : Subject.live(table)) {
                references.check(table, row);
            }
        }
    }

    private void check(DecisionTable table, Row row) {
        for (int i = 0; i < table.inputs().size(); i++) {
            if (row.conditions().get(i).condition() instanceof Condition.OneOf oneOf && !oneOf.negated()) {
                check(table, row, table.inputs().get(i), oneOf.codes());
            }
        }
        for (Column column : table.outputs()) {
            if (row.outputs().get(column.term().key()) instanceof String || isList(row, column)) {
                check(table, row, column, row.codes(column.term().key()));
            }
        }
    }

    private static boolean isList(Row row, Column column) {
        return row.outputs().get(column.term().key()) instanceof List;
    }

    private void check(DecisionTable table, Row row, Column column, Iterable<String> codes) {
        String list = column.term().valuesFrom() == null
                ? column.term().key()
                : column.term().valuesFrom();
        Listing listing = LISTINGS.get(list);
        Set<String> sorted = new TreeSet<>();
        codes.forEach(sorted::add);
        for (String code : sorted) {
            if (list.equals("offers") && !table.key().equals("offers") && retired.contains(code)) {
                findings.add(table, row, column, FindingCode.RETIRED_OFFER, code + " is retired.");
            }
            if (listing != null && !listing.table().equals(table.key()) && isMissing(listing, code)) {
                String message = "'" + code + "' is no row of '" + listing.table() + "' that is switched on.";
                FindingCode kind = list.equals("budgetKey") ? FindingCode.UNKNOWN_BUDGET : FindingCode.DANGLING;
                findings.add(table, row, column, kind, message);
            }
        }
    }

    /** A list that is not there at all is missed where files are read. */
    private boolean isMissing(Listing listing, String code) {
        return subject.table(listing.table()).isPresent()
                && !names.getOrDefault(listing, Set.of()).contains(code);
    }
}
