package io.proffer.migration;

import io.proffer.migration.sheet.SheetScan.HeadLine;
import io.proffer.migration.words.Plain;
import java.util.Locale;
import java.util.Map;

/** What is said of the lines outside the tables. */
final class HeadNotices {
    private static final Map<String, String> DROPPED = Map.of(
            "ruleset", "RuleSet names a package; a workbook needs none.",
            "import", "Import names Java types; the vocabulary says where facts come from.",
            "variables", "Variables name objects for code; a typed table has no code.",
            "sequential", "Sequential is about how Drools runs; rows of a typed table keep their order.",
            "sequentialmaxpriority", "Rows of a typed table keep their order and need no priority.",
            "sequentialminpriority", "Rows of a typed table keep their order and need no priority.",
            "escapequotes", "Values stand in cells without quotation marks.",
            "ignorenumericformat", "Numbers are always read as stored, whatever their format.",
            "numericdisabled", "Numbers are always read as stored, whatever their format.",
            "notes", "Notes are for people.");
    private static final Map<String, String> DECLINED = Map.of(
            "functions", "Functions are code, which a workbook cannot hold. Write DRL if a table cannot say it.",
            "queries", "Queries are code, which a workbook cannot hold. Write DRL if a table cannot say it.",
            "declare", "Declare makes a type; describe its fields in rules/vocabulary.yaml.",
            "unit", "A rule unit has no counterpart; facts come from the account.",
            "package", "'package' is no keyword of Drools spreadsheets and was not read there either.");

    private HeadNotices() {}

    /** Says what becomes of a line; a line without a value says nothing. */
    static void add(String sheet, HeadLine line, Notices notices) {
        String key = line.keyword().strip().toLowerCase(Locale.ROOT);
        if (DECLINED.containsKey(key) && !line.value().isEmpty()) {
            notices.declined(sheet, line.ref(), DECLINED.get(key));
        } else {
            String otherwise =
                    Plain.quoted(line.keyword()) + " stands outside a table and is no keyword; it was a remark.";
            notices.dropped(
                    sheet,
                    line.ref(),
                    DECLINED.containsKey(key) ? line.keyword() + " is empty." : DROPPED.getOrDefault(key, otherwise));
        }
    }
}
