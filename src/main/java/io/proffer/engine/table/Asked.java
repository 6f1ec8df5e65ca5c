package io.proffer.engine.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a cell asks, taken apart for people.
 *
 * @param operator {@code >=}, {@code <}, {@code in}, {@code not in}, {@code =}, {@code not}, {@code within} or {@code is}
 * @param operand the cell without its operator: {@code 10} of {@code >= 10}, {@code RED} of {@code not RED}
 * @param expected the operand as a value: codes in order, a number where it is one, else text
 * @param sentence operator and operand as a sentence says them: {@code ≥ 10}
 */
public record Asked(String operator, String operand, Object expected, String sentence) {

    private static final String NOT = "not ";

    static Asked of(ConditionCell cell, boolean numeric) {
        String operator = operator(cell);
        String operand = switch (operator) {
            case "within" -> cell.text();
            case "not" -> cell.text().substring(NOT.length());
            default -> operand(cell.text());
        };
        return new Asked(operator, operand, expected(cell, operator, operand, numeric), sentence(operator, operand));
    }

    private static String sentence(String operator, String operand) {
        return switch (operator) {
            case ">=" -> "≥ " + operand;
            case "<=" -> "≤ " + operand;
            case "within" -> operand.startsWith("<") || operand.startsWith(">") ? operand : "= " + operand;
            default -> operator + " " + operand;
        };
    }

    private static String operator(ConditionCell cell) {
        if (cell.condition() instanceof Condition.OneOf one) {
            return one.negated() ? "not in" : "in";
        }
        if (cell.condition() instanceof Condition.Known) {
            return "is";
        }
        return cell.condition() instanceof Condition.Is ? "=" : comparison(cell.text());
    }

    private static String comparison(String text) {
        if (text.startsWith(NOT)) {
            return "not";
        }
        if (text.contains("..") || text.indexOf(',') >= 0) {
            return "within";
        }
        for (String operator : List.of(">=", "<=", ">", "<")) {
            if (text.startsWith(operator)) {
                return operator;
            }
        }
        return "=";
    }

    private static String operand(String text) {
        int from = text.startsWith(NOT) ? NOT.length() : 0;
        while (from < text.length() && "<>=! ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from);
    }

    private static Object expected(ConditionCell cell, String operator, String operand, boolean numeric) {
        if (cell.condition() instanceof Condition.OneOf one) {
            return sorted(one.codes());
        }
        boolean number = numeric
                && cell.condition() instanceof Condition.Within
                && !operand.contains("..")
                && operand.indexOf(',') < 0
                && "<>".indexOf(operand.charAt(0)) < 0;
        return number ? new BigDecimal(operand) : operand;
    }

    private static List<String> sorted(Set<String> codes) {
        List<String> sorted = new ArrayList<>(codes);
        sorted.sort(null);
        return List.copyOf(sorted);
    }
}
