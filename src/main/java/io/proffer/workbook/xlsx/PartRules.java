package io.proffer.workbook.xlsx;

import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.Limits;
import io.proffer.workbook.xlsx.Relationships.Relationship;
import io.proffer.workbook.xlsx.XmlStream.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Refuses what has no place in a table: code, links to the outside, document types, bombs. */
final class PartRules {
    private static final long RATIO_FREE = 4L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 200;

    private final Archive archive;

    PartRules(Archive archive) {
        this.archive = archive;
    }

    /** Checks what must be known before any content is read: sizes, names, links, types. */
    void checkFirst() throws IOException, FileRefusal {
        refuseBomb();
        for (Part part : archive.parts()) {
            refuseByName(lowerName(part));
        }
        for (Part part : archive.parts()) {
            String name = lowerName(part);
            if (name.endsWith(".rels")) {
                refuseLinks(part);
            } else if (name.equals("[content_types].xml")) {
                archive.read(part, this::refuseTypes);
            }
        }
    }

    /** Checks the parts that nobody had a reason to read; keeps nothing of them. */
    void checkRest() throws IOException, FileRefusal {
        for (Part part : archive.unread()) {
            String name = lowerName(part);
            if (name.endsWith(".xml") || name.endsWith(".vml")) {
                scan(part, name.endsWith(".vml"));
            }
        }
    }

    private static String lowerName(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
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
                "ZIP_BOMB",
                "The file unpacks to far more data than its size allows (possible zip bomb)."
                        + " A damaged workbook looks like that, too: open it in Excel and save it again.");
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
        for (Relationship reference :
                archive.read(part, in -> Relationships.read(in, "")).all()) {
            if (reference.external() && !reference.type().equals("hyperlink")) {
                throw externalLink("loads content from outside (" + reference.type() + "). Delete it, then save.");
            }
        }
    }

    /** Drawings in the old markup need not be well-formed XML; all we ask is that they declare nothing. */
    private void scan(Part part, boolean lenient) throws IOException, FileRefusal {
        try {
            archive.read(part, PartRules::readThrough);
        } catch (OversizedPartException oversized) {
            throw oversized;
        } catch (IOException malformed) {
            if (!lenient) {
                throw malformed;
            }
        }
    }

    private static XmlStream readThrough(InputStream in) throws IOException {
        XmlStream xml = new XmlStream(in);
        while (xml.next() != Event.DONE) {
            // What is asked of this part is that it is XML without declarations.
        }
        return xml;
    }

    private XmlStream refuseTypes(InputStream in) throws IOException, FileRefusal {
        XmlStream xml = new XmlStream(in);
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.START && isOfSomePart(xml)) {
                refuseType(String.valueOf(xml.tag().attribute("ContentType")));
            }
        }
        return xml;
    }

    /** SheetJS declares what a .bin part would be in every workbook; without such a part that says nothing. */
    private boolean isOfSomePart(XmlStream xml) throws IOException {
        @Nullable String extension = xml.is("Default") ? xml.tag().attribute("Extension") : null;
        if (extension == null) {
            return true;
        }
        String ending = "." + extension.toLowerCase(Locale.ROOT);
        return archive.parts().stream().anyMatch(part -> lowerName(part).endsWith(ending));
    }

    private static void refuseType(String type) throws FileRefusal {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("sheet.binary.macroenabled.main")) {
            throw new FileRefusal(
                    "NOT_XLSX", "This is a binary workbook (.xlsb). Save it as 'Excel Workbook (.xlsx)'.");
        }
        if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
            throw new FileRefusal(
                    "MACROS", "The workbook contains macros. Save it as 'Excel Workbook (.xlsx)' without macros.");
        }
    }
}
