package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Zip files made to fool a reader. */
class HostileArchivesTest {

    @Test
    void aPartThatComesTwiceIsRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .put("xl/worksheets/sheet1.xmm", "<worksheet/>")
                .bytes();
        assertRefused(
                renamed(file, "xl/worksheets/sheet1.xmm", "xl/worksheets/SHEET1.xml"), "DUPLICATE_PART @ file — ");
    }

    @Test
    void moreThan200PartsAreRefused() {
        Parts parts = Parts.of(SheetFile.offers().bytes());
        for (int i = 0; i < 200; i++) {
            parts.put("xl/media/image" + i + ".png", new byte[1]);
        }
        assertRefused(parts.bytes(), "TOO_MANY_PARTS @ file — ");
    }

    @Test
    void aPartOutsideOfTheFileIsRefused() {
        for (String name : new String[] {"../../etc/passwd", "xl/../../x", "C:/x", "//host/x"}) {
            byte[] file = Parts.of(SheetFile.offers().bytes()).put(name, "x").bytes();
            assertRefused(file, "BAD_PART_NAME @ file — ");
        }
    }

    @Test
    void aPartWithTwoNamesIsRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes()).bytes();
        byte[] name = "xl/styles.xml".getBytes(StandardCharsets.UTF_8);
        file[find(file, name, 0)] = 'y';
        assertRefused(file, "DAMAGED @ file — ");
    }

    @Test
    void aPartThatLiesAboutItsSizeIsABomb() {
        byte[] file = Parts.of(SheetFile.offers().bytes()).bytes();
        byte[] name = "xl/styles.xml".getBytes(StandardCharsets.UTF_8);
        int directory = find(file, name, find(file, name, 0) + 1) - 46;
        file[directory + 24] = 1;
        file[directory + 25] = 0;
        assertRefused(file, "ZIP_BOMB @ file — ");
    }

    @Test
    void aDataConnectionIsRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .put("xl/connections.xml", "<connections/>")
                .bytes();
        assertRefused(file, "EXTERNAL_LINK @ file — ");
    }

    private static byte[] renamed(byte[] file, String from, String to) {
        byte[] name = from.getBytes(StandardCharsets.UTF_8);
        for (int at = find(file, name, 0); at >= 0; at = find(file, name, at + 1)) {
            System.arraycopy(to.getBytes(StandardCharsets.UTF_8), 0, file, at, name.length);
        }
        return file;
    }

    private static int find(byte[] file, byte[] wanted, int from) {
        for (int at = from; at <= file.length - wanted.length; at++) {
            if (java.util.Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static void assertRefused(byte[] file, String start) {
        assertThat(SheetFile.faults(SheetFile.read(file)))
                .singleElement()
                .asString()
                .startsWith(start);
    }
}
