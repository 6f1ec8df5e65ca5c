package io.proffer.workbook.xlsx;

import io.proffer.workbook.xlsx.XmlStream.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one part refers to.
 *
 * @param all relationships in the order of the file
 */
record Relationships(List<Relationship> all) {
    private static final int MOST = 2_000;

    /**
     * A reference.
     *
     * @param id as used by the referring part
     * @param type last segment of its type, such as {@code worksheet}
     * @param target part name without a leading slash, or an address when external
     * @param external true when the target lies outside the file
     */
    record Relationship(String id, String type, String target, boolean external) {}

    /** Reads the relationships of a part that lies in {@code folder} (with a trailing slash, empty for the root). */
    static Relationships read(InputStream in, String folder) throws IOException {
        List<Relationship> all = new ArrayList<>();
        XmlStream xml = new XmlStream(in);
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.START && xml.is("Relationship")) {
                all.add(relationship(xml.tag(), folder));
                if (all.size() > MOST) {
                    throw new IOException("too many relationships");
                }
            }
        }
        return new Relationships(all);
    }

    private static Relationship relationship(XmlTag tag, String folder) throws IOException {
        String id = required(tag, "Id");
        String type = required(tag, "Type");
        String target = required(tag, "Target");
        boolean external = "External".equals(tag.attribute("TargetMode"));
        return new Relationship(
                id, type.substring(type.lastIndexOf('/') + 1), external ? target : resolve(folder, target), external);
    }

    private static String required(XmlTag tag, String attribute) throws IOException {
        @Nullable String value = tag.attribute(attribute);
        if (value == null) {
            throw new IOException("a relationship has no " + attribute);
        }
        return value;
    }

    /** A part name from a target such as {@code worksheets/sheet1.xml}, {@code ../x.xml} or {@code /xl/x.xml}. */
    private static String resolve(String folder, String target) {
        List<String> path = new ArrayList<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    Optional<Relationship> ofType(String type) {
        return all.stream().filter(one -> one.type().equals(type)).findFirst();
    }

    Optional<Relationship> ofId(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
