package io.proffer.engine.table.grammar;

import java.util.Locale;
import java.util.Set;

/** Formulas whose result may differ tomorrow or that reach outside the sheet. Formulas are never evaluated. */
public final class Formulas {
    private static final Set<String> REFUSED = Set.of(
            "TODAY",
            "NOW",
            "RAND",
            "RANDBETWEEN",
            "RANDARRAY",
            "OFFSET",
            "INDIRECT",
            "INFO",
            "CELL",
            "WEBSERVICE",
            "FILTERXML",
            "ENCODEURL",
            "HYPERLINK",
            "IMAGE",
            "RTD",
            "DDE",
            "CALL",
            "EXEC",
            "EVALUATE",
            "REGISTER",
            "REGISTER.ID",
            "SQL.REQUEST",
            "STOCKHISTORY",
            "TRANSLATE",
            "DETECTLANGUAGE",
            "COPILOT",
            "PY",
            "CUBEKPIMEMBER",
            "CUBEMEMBER",
            "CUBEMEMBERPROPERTY",
            "CUBERANKEDMEMBER",
            "CUBESET",
            "CUBESETCOUNT",
            "CUBEVALUE",
            "GOOGLEFINANCE",
            "IMPORTDATA",
            "IMPORTRANGE",
            "IMPORTXML",
            "IMPORTHTML",
            "IMPORTFEED");

    private Formulas() {}

    /** True when the formula calls a volatile or outward function, or refers to another workbook or program. */
    public static boolean isVolatile(String formula) {
        return refersOutside(formula) || callsRefused(formula.toUpperCase(Locale.ROOT));
    }

    static void refuseVolatile(RawCell.Formula formula) {
        if (isVolatile(formula.text())) {
            throw new CellRefusal(
                    "FORMULA_NOT_ALLOWED",
                    formula.shown(),
                    "This formula changes by itself or reaches outside the sheet.",
                    "Copy, then Paste Special > Values.");
        }
    }

    /** A function call is a name directly or after spaces followed by a parenthesis. */
    private static boolean callsRefused(String formula) {
        int start = -1;
        for (int i = 0; i < formula.length(); i++) {
            char c = formula.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '.' || c == '_') {
                start = start < 0 ? i : start;
            } else {
                if (start >= 0 && c == '(' && isRefused(formula.substring(start, i))) {
                    return true;
                }
                start = c == ' ' ? start : -1;
            }
        }
        return false;
    }

    private static boolean isRefused(String called) {
        String name = called.strip();
        int prefix = Math.max(name.lastIndexOf("_XLFN."), name.lastIndexOf("_XLWS."));
        String plain = prefix < 0 ? name : name.substring(prefix + "_XLFN.".length());
        return plain.startsWith("_XLL.") || REFUSED.contains(plain.substring(plain.lastIndexOf(' ') + 1));
    }

    /** Another workbook is {@code [1]Sheet!A1} or {@code [Book.xlsx]Sheet!A1}; another program is {@code app|topic!item}. */
    private static boolean refersOutside(String formula) {
        int open = formula.indexOf('[');
        while (open >= 0) {
            int close = formula.indexOf(']', open);
            String inside = close < 0 ? "" : formula.substring(open + 1, close).toLowerCase(Locale.ROOT);
            if (inside.contains(".xl") || !inside.isEmpty() && inside.chars().allMatch(Character::isDigit)) {
                return true;
            }
            open = formula.indexOf('[', open + 1);
        }
        return formula.indexOf('|') >= 0 || formula.contains("://");
    }
}
