package io.proffer.workbook.xlsx;

import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The central directory of a zip file, checked for everything a reader could be fooled with. */
final class PartDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long IN_EXTRA = 0xFFFFFFFFL;

    private final LittleEndian file;

    private PartDirectory(byte[] bytes) {
        this.file = new LittleEndian(bytes);
    }

    /** The parts by lower-case name. */
    static Map<String, Part> read(byte[] bytes) throws FileRefusal {
        try {
            return new PartDirectory(bytes).parts();
        } catch (IndexOutOfBoundsException beyondTheEnd) {
            throw FileRefusal.damaged("its directory is cut off");
        }
    }

    private Map<String, Part> parts() throws FileRefusal {
        int end = end();
        int count = file.u16(end + 10);
        if (count > Limits.PARTS) {
            throw new FileRefusal(
                    "TOO_MANY_PARTS",
                    "The file has " + count + " parts; the limit is " + Limits.PARTS
                            + ". Delete pictures and sheets that are not tables.");
        }
        Map<String, Part> parts = new TreeMap<>();
        int at = Math.toIntExact(Math.min(file.u32(end + 16), Integer.MAX_VALUE));
        for (int i = 0; i < count; i++) {
            Part part = entry(at);
            if (!part.name().endsWith("/") && parts.put(part.name().toLowerCase(Locale.ROOT), part) != null) {
                throw new FileRefusal(
                        "DUPLICATE_PART", "The file holds '" + part.name() + "' twice. Open it in Excel, save again.");
            }
            at += ENTRY_SIZE + file.u16(at + 28) + file.u16(at + 30) + file.u16(at + 32);
        }
        refuseOverlaps(parts);
        return parts;
    }

    private int end() throws FileRefusal {
        int lowest = Math.max(0, file.size() - END_SIZE - LONGEST_COMMENT);
        for (int at = file.size() - END_SIZE; at >= lowest; at--) {
            if (file.u32(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw FileRefusal.damaged("it ends too early");
    }

    private Part entry(int at) throws FileRefusal {
        if (file.u32(at) != ENTRY_SIGNATURE) {
            throw FileRefusal.damaged("its directory is broken");
        }
        int method = file.u16(at + 10);
        if ((file.u16(at + 8) & 1) != 0 || method != 0 && method != 8) {
            throw FileRefusal.damaged("a part is encrypted or packed in an unknown way");
        }
        String name = name(at + ENTRY_SIZE, file.u16(at + 28));
        long[] sizes = sizes(at);
        return new Part(name, method == 8, content(name, sizes[2]), within(sizes[1]), sizes[0], file.u32(at + 16));
    }

    /** Size, packed size and offset; each may have moved to the extra field of large files. */
    private long[] sizes(int at) {
        long[] sizes = {file.u32(at + 24), file.u32(at + 20), file.u32(at + 42)};
        int extra = at + ENTRY_SIZE + file.u16(at + 28);
        int end = extra + file.u16(at + 30);
        while (extra + 4 <= end) {
            int next = extra + 4 + file.u16(extra + 2);
            if (file.u16(extra) == 1) {
                int from = extra + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == IN_EXTRA && from + 8 <= next) {
                        sizes[i] = file.u64(from);
                        from += 8;
                    }
                }
            }
            extra = next;
        }
        return sizes;
    }

    private String name(int at, int length) throws FileRefusal {
        String raw = new String(file.bytes(), at, length, StandardCharsets.UTF_8).replace('\\', '/');
        String name = raw.startsWith("/") ? raw.substring(1) : raw;
        boolean odd = name.isEmpty() || name.startsWith("/") || name.indexOf(':') >= 0 || name.indexOf('\0') >= 0;
        if (odd || List.of(name.split("/")).contains("..")) {
            throw new FileRefusal(
                    "BAD_PART_NAME", "The file holds a part with a forbidden name. Open it in Excel, save again.");
        }
        return name;
    }

    /** The local header must tell the same name, or two readers could see two different files. */
    private int content(String name, long offset) throws FileRefusal {
        int local = within(offset);
        if (file.u32(local) != LOCAL_SIGNATURE || !name.equals(name(local + LOCAL_SIZE, file.u16(local + 26)))) {
            throw FileRefusal.damaged("a part is not where the directory says");
        }
        return local + LOCAL_SIZE + file.u16(local + 26) + file.u16(local + 28);
    }

    private int within(long position) throws FileRefusal {
        if (position < 0 || position > file.size()) {
            throw FileRefusal.damaged("a part lies outside the file");
        }
        return (int) position;
    }

    /** Parts that share bytes are the trick behind the densest zip bombs. */
    private void refuseOverlaps(Map<String, Part> parts) throws FileRefusal {
        List<Part> byOffset = new ArrayList<>(parts.values());
        byOffset.sort(Comparator.comparingInt(Part::offset));
        int free = 0;
        for (Part part : byOffset) {
            if (part.offset() < free || part.offset() + part.packedSize() > file.size()) {
                throw FileRefusal.damaged("its parts overlap");
            }
            free = part.offset() + part.packedSize();
        }
    }
}
