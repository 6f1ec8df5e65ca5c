package io.proffer.workbook.xlsx;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names of one part: a sheet repeats a few names a hundred thousand times, and each is made once. */
final class XmlNames {
    private static final int SLOTS = 1024;
    /** Names beyond are made anew each time: no part of Excel has so many. */
    private static final int MOST = 400;

    private final @Nullable XmlName[] slots = new XmlName[SLOTS];
    private int kept;

    /**
     * The name of some characters.
     *
     * @param hash of these characters, the same for the same ones
     */
    XmlName of(char[] text, int first, int end, int hash) {
        int slot = hash & SLOTS - 1;
        for (XmlName known = slots[slot]; known != null; known = slots[slot]) {
            if (known.is(text, first, end, hash)) {
                return known;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        XmlName made = new XmlName(Arrays.copyOfRange(text, first, end), hash);
        if (kept < MOST) {
            kept++;
            slots[slot] = made;
        }
        return made;
    }
}
