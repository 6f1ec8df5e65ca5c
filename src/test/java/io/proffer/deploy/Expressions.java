package io.proffer.deploy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Expressions in the language of Prometheus. */
final class Expressions {
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\(|[a-zA-Z0-9_:])");
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
}
