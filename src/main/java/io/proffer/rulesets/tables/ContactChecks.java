package io.proffer.rulesets.tables;

import io.proffer.engine.context.Term;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether limits can be counted, and whether every suppression ends. */
final class ContactChecks {
    /** A day, a week from Monday, a month: the windows a calendar has. */
    private static final Set<Duration> CALENDAR = Set.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private static final List<String> LIMIT =
            List.of("contactLevel", "contactLimit", "window", "windowType", "countOn");

    /** Facts that are the same for a decision and for the service at the moment of presenting. */
    private static final Set<String> COUNTED_BY = Set.of("account", "subscription", "attributes", "offer", "contact");

    private final SourcedTable sourced;
    private final List<FileFault> faults = new ArrayList<>();

    private ContactChecks(SourcedTable sourced) {
        this.sourced = sourced;
    }

    /** Everything that keeps a table of the contact policy from being counted. */
    static List<FileFault> of(SourcedTable table) {
        ContactChecks checks = new ContactChecks(table);
        boolean limits = table.table().key().equals("contact_limits");
        boolean suppressions = table.table().key().equals("suppression_after_outcome");
        if (limits) {
            table.table().inputs().forEach(checks::checkColumn);
        }
        for (Row row : table.liveRows()) {
            if (limits && !row.yes("exempt")) {
                checks.checkLimit(row);
            }
            if (suppressions) {
                checks.checkSuppression(row);
            }
        }
        return checks.faults;
    }

    private void checkColumn(Column column) {
        Term term = column.term();
        if (!COUNTED_BY.contains(term.scope())) {
            String message =
                    "'" + term.label() + "' is not known when a proposition is shown, so a limit by it could not"
                            + " be kept. Remove the column.";
            String letters = CellRef.letters(column.sheetColumn());
            faults.add(new FileFault(
                    sourced.file(),
                    sourced.table().sheet(),
                    letters + ":" + letters,
                    "UNKNOWN_AT_THIS_STAGE",
                    message));
        }
    }

    private void checkLimit(Row row) {
        LIMIT.stream().filter(term -> !row.outputs().containsKey(term)).forEach(term -> {
            String message = "A limit needs '" + label(term) + "' filled; only an exempt row leaves it blank.";
            faults.add(sourced.fault(row, term, "REQUIRED", message));
        });
        checkPositive(row, "window");
        checkRemembered(row, "window");
        boolean calendar = row.code("windowType").filter("CALENDAR"::equals).isPresent();
        Duration window = row.duration("window").orElse(Duration.ofDays(1));
        if (calendar && !CALENDAR.contains(window)) {
            String message = "A calendar has days, weeks and months. Write P1D, P7D or P30D, or use ROLLING.";
            faults.add(sourced.fault(row, "window", "NOT_A_CALENDAR_WINDOW", message));
        }
    }

    private void checkSuppression(Row row) {
        if (row.integer("timesInWindow", 1) > 1) {
            need(row, "window", "More than one time needs '" + label("window") + "' filled.");
        }
        if (!isSnooze(row)) {
            need(
                    row,
                    "duration",
                    "A suppression needs its '" + label("duration") + "'; only a snooze has its own end.");
        }
        if (row.outputs().containsKey("weightAfterPct")) {
            need(
                    row,
                    "decayOver",
                    "A weight afterwards needs the time it decays over. Fill '" + label("decayOver") + "'.");
        }
        checkPositive(row, "window");
        checkPositive(row, "duration");
        checkPositive(row, "decayOver");
        checkRemembered(row, "window");
        checkRemembered(row, "duration");
    }

    /** A longer one would end without a word when what was said is forgotten. */
    private void checkRemembered(Row row, String term) {
        boolean tooLong = row.duration(term)
                .filter(length -> length.compareTo(ContactEvent.REMEMBERED) > 0)
                .isPresent();
        if (tooLong) {
            String message = "What was said is remembered for " + ContactEvent.REMEMBERED.toDays() + " days. Shorten '"
                    + label(term) + "'.";
            faults.add(sourced.fault(row, term, "OUT_OF_RANGE", message));
        }
    }

    private boolean isSnooze(Row row) {
        for (int i = 0; i < sourced.table().inputs().size(); i++) {
            boolean outcome = sourced.table().inputs().get(i).term().key().equals("contactOutcome");
            if (outcome && row.conditions().get(i).condition() instanceof Condition.OneOf one) {
                return !one.negated() && one.codes().equals(Set.of("SNOOZED"));
            }
        }
        return false;
    }

    private void need(Row row, String term, String message) {
        if (!row.outputs().containsKey(term)) {
            faults.add(sourced.fault(row, term, "REQUIRED", message));
        }
    }

    private void checkPositive(Row row, String term) {
        if (row.duration(term)
                .filter(length -> length.isZero() || length.isNegative())
                .isPresent()) {
            String message = "'" + label(term) + "' is no time at all. Write one above zero, such as P7D.";
            faults.add(sourced.fault(row, term, "OUT_OF_RANGE", message));
        }
    }

    private String label(String term) {
        return sourced.table().outputs().stream()
                .map(Column::term)
                .filter(each -> each.key().equals(term))
                .findFirst()
                .map(Term::label)
                .orElse(term);
    }
}
