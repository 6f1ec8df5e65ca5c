package io.proffer.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report of scenarios as build servers read it: one suite a sheet, and one of the faults of the files. */
final class JunitText {
    private final XMLStreamWriter xml;

    private JunitText(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(TestReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JunitText(xml).write(report);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return text + System.lineSeparator();
    }

    private void write(TestReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "proffer test");
        if (!report.faults().isEmpty()) {
            faults(report.faults());
        }
        for (Map.Entry<String, List<TestReport.Case>> suite :
                bySheet(report.scenarios()).entrySet()) {
            suite(suite.getKey(), suite.getValue());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Map<String, List<TestReport.Case>> bySheet(List<TestReport.Case> cases) {
        Map<String, List<TestReport.Case>> bySheet = new LinkedHashMap<>();
        cases.forEach(each -> bySheet.computeIfAbsent(each.file() + " " + each.sheet(), sheet -> new ArrayList<>())
                .add(each));
        return bySheet;
    }

    private void faults(List<String> faults) throws XMLStreamException {
        start("files", faults.size(), 0, faults.size());
        for (String fault : faults) {
            testcase("files", fault.substring(0, fault.indexOf(" — ")));
            remark("error", fault);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void suite(String name, List<TestReport.Case> cases) throws XMLStreamException {
        int failed = (int) cases.stream().filter(each -> !each.isPassed()).count();
        start(name, cases.size(), failed, 0);
        for (TestReport.Case each : cases) {
            testcase(name, each.name());
            if (!each.isPassed()) {
                remark("failure", String.join("\n", each.findings()));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void start(String name, int tests, int failures, int errors) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", String.valueOf(errors));
    }

    private void testcase(String suite, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", suite);
        xml.writeAttribute("name", name);
    }

    private void remark(String kind, String text) throws XMLStreamException {
        xml.writeStartElement(kind);
        xml.writeAttribute("message", text.lines().findFirst().orElse(""));
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
