package io.proffer.migration.sheet;

import io.proffer.migration.sheet.Constraint.Comparison;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the pattern and the constraint of a condition column with the forms that can be taken over. */
public final class ConstraintReader {
    private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*+(?: ?\\( ?\\))?+";
    private static final String FIELD = "(" + NAME + "(?:\\." + NAME + ")*+)";
    private static final String SIGN = " ?(==|!=|>=|<=|>|<)";
    private static final String PARAM = "[\"']?\\$(?:param|1)[\"']?";
    private static final Pattern ALONE = Pattern.compile(FIELD);
    private static final Pattern IN_CELL = Pattern.compile(FIELD + " \\$(?:param|1)");
    private static final Pattern OPEN = Pattern.compile(FIELD + SIGN);
    private static final Pattern COMPARED = Pattern.compile(FIELD + SIGN + " ?" + PARAM);
    private static final Pattern EQUALS =
            Pattern.compile("(" + NAME + "(?:\\." + NAME + ")*?)\\.equals ?\\( ?" + PARAM + " ?\\)");
    private static final Pattern LISTED = Pattern.compile(FIELD + " (not )?in ?\\(? ?" + PARAM + " ?\\)?");
    private static final Pattern FIXED =
            Pattern.compile(FIELD + SIGN + " ?(-?\\d{1,15}(?:\\.\\d{1,6})?|true|false|null|\"[^\"\\\\$]*+\")");
    private static final Pattern FOR_ALL = Pattern.compile("forall ?\\(([^)]{1,3})\\) ?\\{ ?(.*?) ?\\}");
    private static final Pattern EACH = Pattern.compile(FIELD + " ?(==|!=) ?\"?\\$\"?");
    private static final Pattern BOUND = Pattern.compile(FIELD + SIGN + " ?\\$([12])");

    private ConstraintReader() {}

    /**
     * The condition of a column.
     *
     * @throws Declined when it is of no known form, or what stands around it would be lost
     */
    public static Constraint read(NativeColumn column) throws Declined {
        String code = Spaces.single(column.code());
        String pattern = Spaces.single(column.pattern());
        if (code.isEmpty() && pattern.isEmpty()) {
            throw new Declined("there is no constraint: each cell would be code of its own");
        }
        String inner = code.isEmpty() ? Patterns.inner(pattern) : code;
        if (!code.isEmpty() && !pattern.isEmpty()) {
            Patterns.check(pattern);
        } else if (!code.isEmpty()) {
            inner = Patterns.innerOrSelf(code);
        }
        return constraint(inner);
    }

    private static Constraint constraint(String code) throws Declined {
        Matcher all = FOR_ALL.matcher(code);
        if (all.matches()) {
            return forAll(all.group(1).strip(), all.group(2));
        }
        Patterns.refuseCode(code);
        List<String> parts = Patterns.parts(code);
        return switch (parts.size()) {
            case 1 -> single(parts.get(0));
            case 2 -> between(parts.get(0), parts.get(1));
            default -> throw new Declined("it holds several conditions; give each a column of its own");
        };
    }

    private static Constraint single(String code) throws Declined {
        Matcher matcher = ALONE.matcher(code);
        if (code.startsWith("$") && !code.contains(".")) {
            throw new Declined("the cells hold the conditions themselves, which would be code");
        }
        if (matcher.matches()) {
            return new Constraint.Compared(Fields.of(matcher.group(1)), Comparison.EQUAL);
        }
        if ((matcher = COMPARED.matcher(code)).matches() || (matcher = OPEN.matcher(code)).matches()) {
            return new Constraint.Compared(Fields.of(matcher.group(1)), Comparison.of(matcher.group(2)));
        }
        if ((matcher = EQUALS.matcher(code)).matches()) {
            return new Constraint.Compared(Fields.of(matcher.group(1)), Comparison.EQUAL);
        }
        if ((matcher = IN_CELL.matcher(code)).matches()) {
            return new Constraint.InCell(Fields.of(matcher.group(1)));
        }
        if ((matcher = LISTED.matcher(code)).matches()) {
            return new Constraint.Listed(Fields.of(matcher.group(1)), matcher.group(2) != null);
        }
        if ((matcher = FIXED.matcher(code)).matches()) {
            String literal = matcher.group(3).replace("\"", "");
            return new Constraint.Fixed(Fields.of(matcher.group(1)), Comparison.of(matcher.group(2)), literal);
        }
        throw new Declined(Patterns.whyNot(code));
    }

    private static Constraint forAll(String joined, String each) throws Declined {
        Matcher matcher = EACH.matcher(each);
        boolean oneOf = joined.equals("||");
        if (matcher.matches() && oneOf == matcher.group(2).equals("==")) {
            return new Constraint.Listed(Fields.of(matcher.group(1)), !oneOf);
        }
        throw new Declined("forall is taken over as a list only: (||) with ==, or (&&) with !=");
    }

    private static Constraint between(String first, String second) throws Declined {
        Matcher low = BOUND.matcher(first);
        Matcher high = BOUND.matcher(second);
        if (!low.matches() || !high.matches() || low.group(3).equals(high.group(3))) {
            throw new Declined("it holds several conditions; give each a column of its own");
        }
        boolean ordered = low.group(3).equals("1")
                && low.group(2).startsWith(">")
                && high.group(2).startsWith("<")
                && low.group(1).equals(high.group(1));
        if (!ordered) {
            throw new Declined("its two parameters are no range from $1 to $2 of one fact");
        }
        return new Constraint.Between(
                Fields.of(low.group(1)),
                low.group(2).endsWith("="),
                high.group(2).endsWith("="));
    }
}
