package io.proffer.reports;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes results as build servers read them. */
public final class JunitXml {
    private final XMLStreamWriter xml;

    /**
     * A group of cases.
     *
     * @param name name of the group
     * @param cases its cases
     */
    public record Suite(String name, List<Case> cases) {
        /** Copies the list. */
        public Suite {
            cases = List.copyOf(cases);
        }
    }

    /**
     * One case.
     *
     * @param name what it is about
     * @param kind how it went
     * @param text what is wrong, its first line first; empty for one that passed
     */
    public record Case(String name, Kind kind, String text) {}

    /** How a case went. */
    public enum Kind {
        /** As expected. */
        PASSED,
        /** Otherwise than expected. */
        FAILURE,
        /** Not at all. */
        ERROR
    }

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The document of all groups, under one name. */
    public static String of(String name, List<Suite> suites) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JunitXml(xml).write(name, suites);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return text + System.lineSeparator();
    }

    private void write(String name, List<Suite> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", name);
        for (Suite suite : suites) {
            write(suite);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Suite suite) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", suite.name());
        xml.writeAttribute("tests", String.valueOf(suite.cases().size()));
        xml.writeAttribute("failures", count(suite, Kind.FAILURE));
        xml.writeAttribute("errors", count(suite, Kind.ERROR));
        for (Case each : suite.cases()) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", suite.name());
            xml.writeAttribute("name", clean(each.name()));
            if (each.kind() != Kind.PASSED) {
                remark(each);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String count(Suite suite, Kind kind) {
        return String.valueOf(
                suite.cases().stream().filter(each -> each.kind() == kind).count());
    }

    private void remark(Case each) throws XMLStreamException {
        xml.writeStartElement(each.kind() == Kind.ERROR ? "error" : "failure");
        xml.writeAttribute("message", clean(each.text().lines().findFirst().orElse("")));
        xml.writeCharacters(clean(each.text()));
        xml.writeEndElement();
    }

    /** Without the control characters that XML cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t\\r]]", "?");
    }
}
