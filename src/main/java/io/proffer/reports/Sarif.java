package io.proffer.reports;

import io.proffer.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes remarks as SARIF 2.1.0, which code hosts show beside a change. A cell is a region: its row is the line, its
 * column the column.
 */
public final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})?([0-9]{1,7})?(?::[A-Z]*[0-9]*)?");
    private static final Pattern LINE = Pattern.compile("line ([0-9]+)");

    private final Map<String, String> meanings;
    private final String folder;

    private Sarif(Map<String, String> meanings, String folder) {
        this.meanings = meanings;
        this.folder = folder;
    }

    /**
     * The document of some remarks.
     *
     * @param verb what found them
     * @param meanings what a code means, one sentence; codes without are explained by their messages
     * @param folder folder of the files below the root of the repository, with {@code /}
     */
    public static String of(String verb, List<Remark> remarks, Map<String, String> meanings, String folder) {
        return CanonicalJson.text(new Sarif(meanings, folder).document(verb, remarks)) + System.lineSeparator();
    }

    private Map<String, Object> document(String verb, List<Remark> remarks) {
        Map<String, Object> driver = new TreeMap<>();
        driver.put("name", "proffer " + verb);
        driver.put("rules", rules(remarks));
        return Map.of(
                "$schema",
                SCHEMA,
                "version",
                "2.1.0",
                "runs",
                List.of(Map.of(
                        "tool",
                        Map.of("driver", driver),
                        "columnKind",
                        "unicodeCodePoints",
                        "results",
                        remarks.stream().map(this::result).toList())));
    }

    private List<Map<String, Object>> rules(List<Remark> remarks) {
        return remarks.stream()
                .map(Remark::code)
                .distinct()
                .sorted()
                .map(code -> Map.<String, Object>of(
                        "id", code, "shortDescription", Map.of("text", meanings.getOrDefault(code, code))))
                .toList();
    }

    private Map<String, Object> result(Remark remark) {
        return Map.of(
                "ruleId",
                remark.code(),
                "level",
                remark.level().name().toLowerCase(Locale.ROOT),
                "message",
                Map.of("text", remark.place() + ": " + remark.message()),
                "locations",
                List.of(location(remark)));
    }

    private Map<String, Object> location(Remark remark) {
        Map<String, Object> physical = new TreeMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(remark.file())));
        physical.put("region", region(remark.ref()));
        Map<String, Object> location = new TreeMap<>();
        location.put("physicalLocation", physical);
        if (!remark.sheet().isEmpty()) {
            String name = remark.ref().isEmpty() ? remark.sheet() : remark.sheet() + "!" + remark.ref();
            location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", name, "kind", "member")));
        }
        return location;
    }

    private String uri(String file) {
        String path = file.isEmpty() || folder.isEmpty() ? folder + file : folder + "/" + file;
        StringBuilder uri = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xFF);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || "/-_.~".indexOf(letter) >= 0);
            uri.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return uri.toString();
    }

    /** A region has a first line at least; the whole file is shown at its first. */
    private static Map<String, Object> region(String ref) {
        Matcher line = LINE.matcher(ref);
        if (line.matches()) {
            return Map.of("startLine", Integer.parseInt(line.group(1)));
        }
        Map<String, Object> region = new TreeMap<>();
        Matcher cell = CELL.matcher(ref);
        boolean known = cell.matches();
        region.put("startLine", known && cell.group(2) != null ? Math.max(1, Integer.parseInt(cell.group(2))) : 1);
        if (known && cell.group(1) != null) {
            region.put("startColumn", column(cell.group(1)));
            region.put("endColumn", column(cell.group(1)) + 1);
        }
        return region;
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }
}
