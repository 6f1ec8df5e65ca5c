package io.proffer.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Good files with random damage: to their bytes, and to the XML inside. */
final class MutatedFiles {
    private static final List<String> XML_PARTS = List.of(
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/_rels/workbook.xml.rels",
            "_rels/.rels",
            "[Content_Types].xml");
    private static final List<String> BITS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "\"",
            "'",
            "&",
            "&x;",
            "&#0;",
            "&#x110000;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x",
            "?>",
            "<!DOCTYPE x>",
            " xmlns=\"y\"",
            "<c r=\"A1\"><v>1</v></c>",
            "<c r=\"ZZZ99999999\"/>",
            "<c t=\"z\"><v>1</v></c>",
            "<c t=\"s\"><v>-1</v></c>",
            "<c t=\"s\"><v>99999999</v></c>",
            "<v>1e999</v>",
            "<v>NaN</v>",
            "<f>NOW()</f>",
            "<row r=\"0\"/>",
            "<row hidden=\"1\"/>",
            "<mergeCell ref=\"A1:B99\"/>",
            "<sheet/>",
            "<xf numFmtId=\"14\"/>",
            "1",
            "-1",
            "9999999999",
            "\uFFFD",
            "<a>".repeat(200),
            "<col min=\"1\" max=\"99999999\" hidden=\"1\"/>");

    private final Random random;
    private final FuzzedCells cells;
    private final List<byte[]> books = new ArrayList<>();
    private final byte[] csv;

    MutatedFiles(long seed) {
        this.random = new Random(seed);
        this.cells = new FuzzedCells(seed);
        byte[] offers = SheetFile.offers().bytes();
        Reading reading = SheetFile.read(offers);
        books.add(offers);
        books.add(WorkbookWriter.xlsx(reading.tables()));
        books.add(Templates.template(ExampleTable.vocabulary().schemas().get(0), ExampleTable.vocabulary()));
        csv = WorkbookWriter.csv(reading.tables().get(0)).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads this many damaged files; fails when one ends in anything but tables or faults. */
    void run(int files) {
        WorkbookReader reader = new WorkbookReader(ExampleTable.vocabulary());
        for (int i = 0; i < files; i++) {
            Reading reading = switch (i % 4) {
                case 0 -> reader.read("a.xlsx", damaged(book()));
                case 1, 2 -> reader.read("a.xlsx", edited(book()));
                default -> reader.read("a.csv", damaged(csv));
            };
            check(reading);
        }
    }

    private byte[] book() {
        return books.get(random.nextInt(books.size()));
    }

    private static void check(Reading reading) {
        if (reading.isAccepted() == reading.tables().isEmpty()
                && reading.tests().isEmpty()) {
            throw new AssertionError("Neither a table nor a fault: " + reading);
        }
        for (Fault fault : reading.faults()) {
            if (fault.message().contains("Exception") || !fault.toString().contains(" @ ")) {
                throw new AssertionError("An unforeseen end: " + fault);
            }
        }
    }

    private byte[] damaged(byte[] good) {
        byte[] bad = good.clone();
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            bad = damagedOnce(bad);
        }
        return bad;
    }

    private byte[] damagedOnce(byte[] bad) {
        int at = random.nextInt(bad.length);
        int length = Math.min(bad.length - at, 1 + random.nextInt(40));
        switch (random.nextInt(5)) {
            case 0 -> bad[at] = (byte) random.nextInt(256);
            case 1 -> bad[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                return Arrays.copyOf(bad, Math.max(1, at));
            }
            case 3 -> {
                ByteArrayOutputStream cut = new ByteArrayOutputStream();
                cut.write(bad, 0, at);
                cut.write(bad, at + length, bad.length - at - length);
                return cut.size() == 0 ? new byte[1] : cut.toByteArray();
            }
            default -> System.arraycopy(bad, at, bad, random.nextInt(bad.length - length + 1), length);
        }
        return bad;
    }

    private byte[] edited(byte[] book) {
        Parts parts = Parts.of(book);
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            String name = XML_PARTS.get(random.nextInt(XML_PARTS.size()));
            if (parts.has(name)) {
                parts.edit(name, this::edit);
            }
        }
        return parts.bytes();
    }

    private String edit(String xml) {
        if (xml.isEmpty()) {
            return xml;
        }
        int at = random.nextInt(xml.length());
        int end = Math.min(xml.length(), at + 1 + random.nextInt(30));
        return switch (random.nextInt(6)) {
            case 0 -> xml.substring(0, at) + xml.substring(end);
            case 1 -> xml.substring(0, at) + BITS.get(random.nextInt(BITS.size())) + xml.substring(at);
            case 2 -> xml.substring(0, end) + xml.substring(at);
            case 3 -> xml.replace("ENT", cells.text().replace("<", "&lt;"));
            case 4 -> behindATag(xml, at, BITS.get(random.nextInt(BITS.size())));
            default -> xml.replaceFirst("=\"[^\"]*\"", "=\"" + random.nextInt() + "\"");
        };
    }

    private static String behindATag(String xml, int from, String bit) {
        int tag = xml.indexOf('>', from) + 1;
        return xml.substring(0, tag) + bit + xml.substring(tag);
    }
}
