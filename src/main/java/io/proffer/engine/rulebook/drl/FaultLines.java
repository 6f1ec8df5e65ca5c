package io.proffer.engine.rulebook.drl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.api.builder.Message;

/**
 * Turns messages of the Drools compiler into faults of the author's files. It often names no line, or a line of the Java
 * it generated; the place is then found by looking for what the message speaks of.
 */
final class FaultLines {
    private static final String GENERATED = "Java source of ";
    private static final String ECHO = "Parser returned a null Package";
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private final List<RuleFile> files;

    FaultLines(List<RuleFile> files) {
        this.files = files;
    }

    /** The faults behind messages, each once, by file and line. */
    List<RuleFault> of(List<Message> messages) {
        Set<RuleFault> faults = new LinkedHashSet<>();
        for (Message message : messages) {
            if (!message.getText().startsWith(GENERATED) && !message.getText().equals(ECHO)) {
                faults.add(fault(message, messages));
            }
        }
        return faults.stream()
                .sorted(Comparator.comparing(RuleFault::file).thenComparingInt(RuleFault::line))
                .toList();
    }

    private RuleFault fault(Message message, List<Message> all) {
        String text = message.getText().lines().findFirst().orElse("").strip();
        RuleFile named = files.stream()
                .filter(file -> file.name().equals(message.getPath()))
                .findFirst()
                .orElse(null);
        if (named != null && message.getLine() > 0) {
            return new RuleFault(named.name(), message.getLine(), text);
        }
        return named == null ? generated(message, text, all) : new RuleFault(named.name(), line(named, text), text);
    }

    private RuleFault generated(Message message, String text, List<Message> all) {
        String statement = squeezed(generatedLine(message, all));
        for (RuleFile file : files) {
            List<String> lines = file.text().lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                if (!statement.isEmpty() && squeezed(lines.get(line)).contains(statement)) {
                    return new RuleFault(file.name(), line + 1, text);
                }
            }
        }
        return files.stream()
                .map(file -> new RuleFault(file.name(), line(file, text), text))
                .max(Comparator.comparingInt(fault -> Math.min(fault.line(), 1)))
                .orElse(new RuleFault(message.getPath(), 0, text));
    }

    private static String generatedLine(Message message, List<Message> all) {
        return all.stream()
                .map(Message::getText)
                .filter(text -> text.startsWith(GENERATED + message.getPath()))
                .flatMap(text -> text.lines().skip(message.getLine()).limit(1))
                .findFirst()
                .orElse("");
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    /** The line of the rarest word of a message, 0 when the file has none of them. */
    private static int line(RuleFile file, String text) {
        List<String> lines = file.text().lines().toList();
        return words(text)
                .map(word -> linesWith(lines, word))
                .filter(found -> !found.isEmpty())
                .min(Comparator.comparingInt(List::size))
                .map(found -> found.get(0))
                .orElse(0);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(word -> word.length() > 2);
    }

    private static List<Integer> linesWith(List<String> lines, String word) {
        Pattern whole = Pattern.compile("(?<![A-Za-z0-9_$])" + Pattern.quote(word) + "(?![A-Za-z0-9_$])");
        List<Integer> found = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            Matcher matcher = whole.matcher(lines.get(line));
            if (matcher.find()) {
                found.add(line + 1);
            }
        }
        return found;
    }
}
