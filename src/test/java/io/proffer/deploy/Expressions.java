package io.proffer.deploy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Expressions in the language of Prometheus. */
final class Expressions {
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|[a-zA-Z0-9_:])");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)(=~?)\"([^\"]*)\"");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "by", "without", "on", "ignoring", "offset", "bool");
    /** Functions with a grouping between their name and what they are applied to. */
    private static final Set<String> AGGREGATIONS = Set.of("sum", "max", "min", "count", "avg", "topk");

    private Expressions() {}

    /** The metrics an expression names. */
    static Set<String> metrics(String expression) {
        String bare = expression;
        for (Pattern pattern : new Pattern[] {TEXT, LABELS, RANGE}) {
            bare = pattern.matcher(bare).replaceAll(" ");
        }
        bare = GROUPING.matcher(bare).replaceAll("");
        Set<String> names = new TreeSet<>();
        NAME.matcher(bare).results().map(MatchResult::group).forEach(names::add);
        names.removeAll(WORDS);
        names.removeAll(AGGREGATIONS);
        return names;
    }

    /** The series an expression picks by labels, but for labels that a dashboard fills in. */
    static Set<Selector> selectors(String expression) {
        return SELECTOR.matcher(expression)
                .results()
                .map(found -> new Selector(
                        found.group(1),
                        LABEL.matcher(found.group(2))
                                .results()
                                .filter(label -> !label.group(3).startsWith("$"))
                                .map(label -> new Label(label.group(1), label.group(2), label.group(3)))
                                .toList()))
                .collect(Collectors.toSet());
    }

    /** A metric and what its labels are to be. */
    record Selector(String metric, List<Label> labels) {
        /** True when a line of an exposition is such a series. */
        boolean picks(String line) {
            return line.startsWith(metric + "{") && labels.stream().allMatch(label -> label.isIn(line));
        }
    }

    /** One label: = or =~, and its value. */
    record Label(String name, String operator, String value) {
        private boolean isIn(String line) {
            String wanted = operator.equals("=") ? Pattern.quote(value) : "(?:" + value + ")";
            return Pattern.compile("[{,]" + name + "=\"" + wanted + "\"")
                    .matcher(line)
                    .find();
        }
    }
}
