package io.proffer.workbook.xlsx;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Processing instructions mean nothing in a workbook, except that the first may declare the encoding. */
final class XmlInstruction {
    private static final int LONGEST = 1_000;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Set<String> ALLOWED = Set.of("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii");

    private XmlInstruction() {}

    /** Skips to behind the end mark; refuses an encoding that another reader might decode to other words. */
    static void skip(XmlChars chars) throws IOException {
        StringBuilder kept = new StringBuilder();
        char last = chars.must();
        for (char next = chars.must(); last != '?' || next != '>' || kept.isEmpty(); next = chars.must()) {
            last = next;
            if (kept.append(next).length() > LONGEST) {
                throw new IOException("an XML instruction is too long");
            }
        }
        Matcher encoding = ENCODING.matcher(kept);
        if (kept.indexOf("xml") == 0
                && encoding.find()
                && !ALLOWED.contains(encoding.group(1).toLowerCase(Locale.ROOT))) {
            throw new IOException("the XML encoding " + encoding.group(1) + " is not allowed");
        }
    }
}
