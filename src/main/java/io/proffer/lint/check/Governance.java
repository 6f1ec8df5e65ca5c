package io.proffer.lint.check;

import io.proffer.engine.arbitration.Levers;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Whether somebody stands behind every row, looks at it in time, and ends what must end. */
final class Governance {
    private final Subject subject;
    private final DecisionTable table;
    private final Findings findings;

    private Governance(Subject subject, DecisionTable table, Findings findings) {
        this.subject = subject;
        this.table = table;
        this.findings = findings;
    }

    static void check(Subject subject, Findings findings) {
        for (DecisionTable table : subject.tables()) {
            Governance governance = new Governance(subject, table, findings);
            List<Row> rows = Subject.live(table);
            boolean nobody = rows.stream().noneMatch(row -> row.meta().owner() != null);
            if (nobody && !rows.isEmpty()) {
                findings.add(table, FindingCode.NO_OWNER, "No row of " + table.key() + " has an owner.");
            }
            for (Row row : rows) {
                governance.check(row, nobody);
            }
        }
    }

    private void check(Row row, boolean nobody) {
        if (row.meta().owner() == null && !nobody) {
            findings.add(table, row, FindingCode.NO_OWNER, row.rowId() + " has no owner.");
        }
        LocalDate review = row.meta().reviewBy();
        if (review != null && subject.isDue(review)) {
            String when = review.isBefore(subject.today()) ? " was due for review on " : " is due for review on ";
            findings.add(table, row, FindingCode.REVIEW_DUE, row.rowId() + when + review + ".");
        }
        LocalDate end = row.meta().validTo();
        if (end != null && end.isBefore(subject.today())) {
            findings.add(table, row, FindingCode.ROW_ENDED, row.rowId() + " ended on " + end + ".");
        }
        if (row.outputs().containsKey("leverPct")) {
            row.date("expiresOn").ifPresent(day -> checkLever(row, day));
        }
        checkWeights(row);
    }

    /** A lever with a day to begin is measured from it where files are read; one without counts from today. */
    private void checkLever(Row row, LocalDate expiresOn) {
        if (expiresOn.isBefore(subject.today())) {
            String message = "The lever " + row.rowId() + " ended on " + expiresOn + ".";
            findings.add(table, row, "expiresOn", FindingCode.LEVER_EXPIRED, message);
        } else if (row.meta().validFrom() == null && Levers.isTooLong(subject.today(), expiresOn)) {
            String message = "The lever " + row.rowId() + " lasts until " + expiresOn + ".";
            findings.add(table, row, "expiresOn", FindingCode.LEVER_TOO_LONG, message);
        }
    }

    private void checkWeights(Row row) {
        BigDecimal customer = row.number("customerWeight").orElse(BigDecimal.ONE);
        BigDecimal vendor = row.number("vendorWeight").orElse(BigDecimal.ZERO);
        if (vendor.compareTo(customer) > 0) {
            String message = "The vendor's gain weighs " + vendor.toPlainString() + ", the customer's "
                    + customer.toPlainString() + ".";
            findings.add(table, row, "vendorWeight", FindingCode.VENDOR_FIRST, message);
        }
    }
}
