package io.proffer.lint.check;

import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether texts that customers read hold words the house does not use; the list is the table {@code banned_words}. */
final class Wording {
    private static final String LIST = "banned_words";
    /** Texts that quote what must not be said, or that customers do not read. */
    private static final Set<String> NOT_READ =
            Set.of("doNotSay", "bannedWords", "bannedBecause", "evidence", "exceptionReason");

    /** Words, the language they belong to, and why they are not used. */
    private record Banned(String words, String locale, String because) {}

    private final List<Banned> banned = new ArrayList<>();

    private Wording(Subject subject) {
        for (Row row : subject.rows(LIST)) {
            String words = row.code("bannedWords").orElse("").strip().toLowerCase(Locale.ROOT);
            if (!words.isEmpty()) {
                banned.add(new Banned(
                        words,
                        row.code("locale").orElse("en"),
                        row.code("bannedBecause").orElse("")));
            }
        }
    }

    static void check(Subject subject, Findings findings) {
        Wording wording = new Wording(subject);
        for (DecisionTable table : subject.tables()) {
            for (Column column : table.outputs()) {
                boolean read = column.term().type() == TermType.TEXT
                        && !NOT_READ.contains(column.term().key());
                if (read && !table.key().equals(LIST)) {
                    Subject.live(table).forEach(row -> wording.check(table, row, column, findings));
                }
            }
        }
    }

    private void check(DecisionTable table, Row row, Column column, Findings findings) {
        String text = row.code(column.term().key()).orElse("").toLowerCase(Locale.ROOT);
        String locale = row.code("locale").orElse("en");
        for (Banned each : banned) {
            if (each.locale().equals(locale) && holds(text, each.words())) {
                String message = "'" + each.words() + "' is not used: " + each.because();
                findings.add(table, row, column, FindingCode.BANNED_WORD, message);
            }
        }
        for (String line :
                row.code("doNotSay").orElse("").toLowerCase(Locale.ROOT).split("\n", -1)) {
            if (column.term().key().equals("answerText") && !line.isBlank() && holds(text, line.strip())) {
                String message = "The answer says what 'Do not say' of the same row forbids: '" + line.strip() + "'.";
                findings.add(table, row, column, FindingCode.BANNED_WORD, message);
            }
        }
    }

    /** True when the words stand in the text as whole words. */
    private static boolean holds(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }
}
