package io.proffer.cli.check;

import io.proffer.reports.JunitXml;
import io.proffer.reports.JunitXml.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A report of scenarios as build servers read it: one suite a sheet, and one of the faults of the files. */
final class JunitText {
    private JunitText() {}

    static String of(TestReport report) {
        List<JunitXml.Suite> suites = new ArrayList<>();
        if (!report.faults().isEmpty()) {
            suites.add(new JunitXml.Suite(
                    "files",
                    report.faults().stream()
                            .map(fault -> new JunitXml.Case(
                                    fault.code() + " @ " + fault.place(), Kind.ERROR, fault.toString()))
                            .toList()));
        }
        report.scenarios().stream()
                .collect(Collectors.groupingBy(
                        each -> each.file() + " " + each.sheet(), LinkedHashMap::new, Collectors.toList()))
                .forEach((sheet, cases) -> suites.add(new JunitXml.Suite(
                        sheet, cases.stream().map(JunitText::scenario).toList())));
        return JunitXml.of("proffer test", suites);
    }

    private static JunitXml.Case scenario(TestReport.Case each) {
        String findings = each.findings().stream().map(Object::toString).collect(Collectors.joining("\n"));
        return new JunitXml.Case(each.name(), each.isPassed() ? Kind.PASSED : Kind.FAILURE, findings);
    }
}
