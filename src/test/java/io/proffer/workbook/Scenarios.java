package io.proffer.workbook;

import io.proffer.scenarios.Expectation;
import io.proffer.scenarios.Scenario;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.scenarios.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scenarios say, wherever it stands. */
final class Scenarios {
    private Scenarios() {}

    /** One line for each sheet and scenario, without the cells. */
    static List<String> content(List<ScenarioSheet> sheets) {
        List<String> lines = new ArrayList<>();
        for (ScenarioSheet sheet : sheets) {
            lines.add(sheet.sheet()
                    + sheet.facts().stream().map(fact -> fact.key()).toList());
            sheet.scenarios().forEach(scenario -> lines.add(content(scenario)));
        }
        return lines;
    }

    private static String content(Scenario scenario) {
        List<String> given = scenario.given().stream()
                .map(fact -> fact.term().key() + "=" + fact.value())
                .toList();
        return String.join(
                " | ",
                scenario.name().value(),
                said(scenario.account()),
                said(scenario.asOf()),
                given.toString(),
                content(scenario.expected()),
                scenario.enabled() + " " + scenario.note());
    }

    private static String content(Expectation expected) {
        if (expected instanceof Expectation.RowsHit rows) {
            return rows.table().value() + " " + rows.rows().value();
        }
        Expectation.OfferEnds ends = (Expectation.OfferEnds) expected;
        List<String> prices = ends.prices().entrySet().stream()
                .map(price -> price.getKey() + "=" + price.getValue().value().stripTrailingZeros())
                .sorted()
                .toList();
        return ends.offer().value() + " " + said(ends.verdict()) + " " + said(ends.reason()) + " " + prices;
    }

    private static String said(@Nullable Wanted<?> wanted) {
        return wanted == null ? "-" : String.valueOf(wanted.value());
    }
}
