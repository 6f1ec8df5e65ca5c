package io.proffer.workbook.xlsx;

import io.proffer.workbook.FileRefusal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of a workbook file. */
final class Archive {
    private final byte[] bytes;
    private final Map<String, Part> parts;

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

    /** The unpacked bytes of a part; reading them may fail when the part is damaged. */
    InputStream open(Part part) {
        return new PartStream(bytes, part);
    }
}
