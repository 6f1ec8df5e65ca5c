package io.proffer.workbook.xlsx;

import io.proffer.workbook.FileRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parts of a workbook file. */
final class Archive {
    private final byte[] bytes;
    private final Map<String, Part> parts;
    private final Set<Part> read = new HashSet<>();

    private Archive(byte[] bytes, Map<String, Part> parts) {
        this.bytes = bytes;
        this.parts = parts;
    }

    /** Reads the directory; no part is unpacked yet. */
    static Archive open(byte[] bytes) throws FileRefusal {
        return new Archive(bytes, PartDirectory.read(bytes));
    }

    /** All parts in the order of their names. */
    List<Part> parts() {
        return new ArrayList<>(parts.values());
    }

    /** The part of a name, in any case. */
    Optional<Part> find(String name) {
        return Optional.ofNullable(parts.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Reads a part. */
    interface Reader<T> {
        /** Reads its unpacked bytes; that may fail when the part is damaged. */
        T read(InputStream in) throws IOException, FileRefusal;
    }

    /**
     * Reads an XML part to its end, which checks all of it on the way.
     *
     * @throws FileRefusal when it declares a document type
     */
    <T> T read(Part part, Reader<T> reader) throws IOException, FileRefusal {
        try (InputStream in = new PartStream(bytes, part)) {
            T content = reader.read(in);
            read.add(part);
            return content;
        } catch (DoctypeException doctype) {
            throw new FileRefusal(
                    "XML_DTD",
                    "The file contains an XML DOCTYPE/entity in " + part.fileName()
                            + ", which Excel never writes. Open it in Excel, save again.");
        }
    }

    /** The parts that nobody has read to the end. */
    List<Part> unread() {
        return parts.values().stream().filter(part -> !read.contains(part)).toList();
    }
}
