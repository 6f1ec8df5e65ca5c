package io.proffer.rulesets.tables;

import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the arms of every experiment add up, and its rows deal accounts alike. */
final class ExperimentChecks {
    private static final int ALL = 10_000;

    private final SourcedTable sourced;
    private final Map<String, String> salts = new HashMap<>();
    private final List<FileFault> faults = new ArrayList<>();

    private ExperimentChecks(SourcedTable sourced) {
        this.sourced = sourced;
    }

    /** What is wrong with the rows of a table of experiments; nothing for other tables. */
    static List<FileFault> of(SourcedTable sourced) {
        ExperimentChecks checks = new ExperimentChecks(sourced);
        if (sourced.table().says("experimentKey")) {
            sourced.liveRows().forEach(checks::check);
        }
        return checks.faults;
    }

    private void check(Row row) {
        if (row.codes("testedFamilies").isEmpty() && row.codes("testedOffers").isEmpty()) {
            refuse(row, "testedFamilies", "REQUIRED", "An experiment needs the families or offers it is about.");
        }
        if (row.codes("arms").isEmpty()) {
            checkHoldout(row);
        } else {
            checkArms(row);
        }
        String key = row.code("experimentKey").orElse("");
        String salt = row.code("salt").orElse("");
        String before = salts.putIfAbsent(key, salt);
        if (before != null && !before.equals(salt)) {
            refuse(
                    row,
                    "salt",
                    "SALT_DIFFERS",
                    "A row above deals " + key + " with salt " + before
                            + ". Use it here, too: the same account must fall the same way.");
        }
    }

    private void checkHoldout(Row row) {
        if (row.number("holdoutBp").isEmpty()) {
            refuse(row, "holdoutBp", "REQUIRED", "An experiment needs 'Holdout bp', or 'Arms' with their weights.");
        } else if (row.integer("holdoutBp", 0) == 0
                && row.code("exceptionReason").isEmpty()) {
            refuse(row, "exceptionReason", "REQUIRED", "A row that holds out nobody is an exception: say why.");
        }
        if (row.code("armEffect").orElse("").equals("VARIANT")) {
            refuse(row, "arms", "REQUIRED", "A row of variants needs 'Arms' with their weights.");
        }
    }

    private void checkArms(Row row) {
        List<String> weights = row.codes("armWeightsBp");
        boolean whole = weights.stream().allMatch(weight -> weight.matches("[0-9]{1,5}"));
        int sum = whole ? weights.stream().mapToInt(Integer::parseInt).sum() : -1;
        if (weights.size() != row.codes("arms").size() || sum != ALL) {
            refuse(
                    row,
                    "armWeightsBp",
                    "ARMS_UNEVEN",
                    "Write one whole number of basis points for each arm; together" + " they make 10000.");
        }
        if (row.number("holdoutBp").isPresent()) {
            refuse(row, "holdoutBp", "ARMS_UNEVEN", "An experiment has either 'Holdout bp' or 'Arms'. Clear one.");
        }
    }

    private void refuse(Row row, String term, String code, String message) {
        faults.add(sourced.fault(row, term, code, message));
    }
}
