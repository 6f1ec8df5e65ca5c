package io.proffer.workbook.xlsx;

import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.Limits;
import io.proffer.workbook.xlsx.Relationships.Relationship;
import io.proffer.workbook.xlsx.XmlStream.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Refuses what has no place in a table: code, links to the outside, document types, bombs. */
final class PartRules {
    private static final long RATIO_FREE = 4L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 200;

    private final Archive archive;

    PartRules(Archive archive) {
        this.archive = archive;
    }

    /** Checks every part; unpacks each XML part once and keeps nothing of it. */
    void check() throws IOException, FileRefusal {
        refuseBomb();
        for (Part part : archive.parts()) {
            refuseByName(part.name().toLowerCase(Locale.ROOT));
        }
        for (Part part : archive.parts()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            if (name.endsWith(".rels")) {
                refuseLinks(part);
            } else if (name.endsWith(".xml") || name.endsWith(".vml")) {
                scan(part, name.endsWith(".vml"));
            }
        }
    }

    private void refuseBomb() throws FileRefusal {
        long total = 0;
        for (Part part : archive.parts()) {
            long size = part.size();
            boolean dense = size > RATIO_FREE && size / HIGHEST_RATIO > part.packedSize();
            total = size < 0 || dense ? Long.MAX_VALUE : total + size;
            if (total > Limits.UNPACKED_BYTES) {
                throw bomb();
            }
        }
    }

    static FileRefusal bomb() {
        return new FileRefusal(
                "ZIP_BOMB", "The file unpacks to far more data than its size allows (possible zip bomb).");
    }

    private static void refuseByName(String name) throws FileRefusal {
        boolean code = name.contains("vbaproject") || name.contains("/macrosheets/") || name.contains("/dialogsheets/");
        if (code || name.contains("/activex/")) {
            throw new FileRefusal(
                    "MACROS", "The workbook contains macros. Save it as 'Excel Workbook (.xlsx)' without macros.");
        }
        if (name.contains("/externallinks/")) {
            throw externalLink("links to another workbook. Data > Edit Links > Break Link, then save.");
        }
        if (name.endsWith("/connections.xml") || name.contains("/querytables/")) {
            throw externalLink("has a data connection. Data > Queries & Connections > delete it, then save.");
        }
        if (name.contains("/embeddings/")) {
            throw new FileRefusal(
                    "EMBEDDED_FILE", "The workbook contains an embedded file. Delete the object, then save.");
        }
    }

    private static FileRefusal externalLink(String what) {
        return new FileRefusal("EXTERNAL_LINK", "The workbook " + what);
    }

    /** A clickable address is harmless; everything else outside the file is not. */
    private void refuseLinks(Part part) throws IOException, FileRefusal {
        try (InputStream in = archive.open(part)) {
            for (Relationship reference : Relationships.read(in, "").all()) {
                if (reference.external() && !reference.type().equals("hyperlink")) {
                    throw externalLink("loads content from outside (" + reference.type() + "). Delete it, then save.");
                }
            }
        } catch (DoctypeException doctype) {
            throw doctype(part);
        }
    }

    /** Drawings in the old markup need not be well-formed XML; all we ask is that they declare nothing. */
    private void scan(Part part, boolean lenient) throws IOException, FileRefusal {
        try (InputStream in = archive.open(part)) {
            XmlStream xml = new XmlStream(in);
            boolean types = part.name().equalsIgnoreCase("[Content_Types].xml");
            for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
                if (types && event == Event.START) {
                    refuseMacroType(String.valueOf(xml.tag().attribute("ContentType")));
                }
            }
        } catch (DoctypeException doctype) {
            throw doctype(part);
        } catch (OversizedPartException oversized) {
            throw oversized;
        } catch (IOException malformed) {
            if (!lenient) {
                throw malformed;
            }
        }
    }

    private static void refuseMacroType(String type) throws FileRefusal {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
            throw new FileRefusal(
                    "MACROS", "The workbook contains macros. Save it as 'Excel Workbook (.xlsx)' without macros.");
        }
    }

    private static FileRefusal doctype(Part part) {
        return new FileRefusal(
                "XML_DTD",
                "The file contains an XML DOCTYPE/entity in " + part.fileName()
                        + ", which Excel never writes. Open it in Excel, save again.");
    }
}
