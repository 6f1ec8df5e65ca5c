package io.proffer.migration.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around a constraint: the fact it is about, or code that no table has. */
final class Patterns {
    private static final String TYPE = "(?:\\$?[\\p{L}_][\\p{L}\\p{N}_]*+ ?: ?)?+[\\p{L}_][\\p{L}\\p{N}_.]*+";
    private static final Pattern FACT = Pattern.compile(TYPE + "(?: ?\\( ?\\))?+");
    private static final Pattern FACT_WITH = Pattern.compile(TYPE + " ?\\( ?(.+?) ?\\)");
    private static final Pattern CODE_WORD = Pattern.compile(
            "\\b(eval|from|accumulate|collect|forall|exists|not|over|query|matches|contains|memberOf|soundslike|new|return)\\b");
    private static final Pattern PARAMETERS = Pattern.compile("\\$([2-9]|1\\d)");

    private Patterns() {}

    /** The condition of a fact that is written in one: {@code Person( age < 18 )}. */
    static String inner(String pattern) throws Declined {
        refuseWords(pattern);
        Matcher fact = FACT_WITH.matcher(pattern);
        if (fact.matches()) {
            return fact.group(1);
        }
        throw new Declined(
                FACT.matcher(pattern).matches()
                        ? "it only asks whether there is such a fact"
                        : "it joins several facts, or is no condition of one");
    }

    /** The condition within a fact, or the text itself when there is none around it. */
    static String innerOrSelf(String code) throws Declined {
        Matcher fact = FACT_WITH.matcher(code);
        boolean typed = fact.matches() && Character.isUpperCase(code.charAt(code.indexOf(':') < 0 ? 0 : skip(code)));
        return typed && !code.contains(").") ? fact.group(1) : code;
    }

    private static int skip(String code) {
        int at = code.indexOf(':') + 1;
        return at < code.length() && code.charAt(at) == ' ' ? at + 1 : Math.min(at, code.length() - 1);
    }

    /** Refuses everything but one fact without conditions of its own. */
    static void check(String pattern) throws Declined {
        if (pattern.startsWith("/") || pattern.contains(": /")) {
            throw new Declined("its fact comes from a rule unit");
        }
        refuseWords(pattern);
        if (!FACT.matcher(pattern).matches()) {
            throw new Declined("its fact '" + pattern + "' is a join of several facts, or has conditions of its own");
        }
    }

    static void refuseCode(String code) throws Declined {
        if (code.contains("||")) {
            throw new Declined("it says 'or'; write a row for each");
        }
        if (code.indexOf(';') >= 0 || code.indexOf('{') >= 0) {
            throw new Declined("it is code");
        }
        if (code.contains("\\\"")) {
            throw new Declined("it holds escaped quotation marks");
        }
        if (!code.matches(".* (not )?in ?\\(?.*")) {
            refuseWords(code);
        }
    }

    private static void refuseWords(String code) throws Declined {
        Matcher word = CODE_WORD.matcher(code);
        if (word.find()) {
            throw new Declined("a cell cannot say '" + word.group(1) + "'");
        }
    }

    /** The conditions of a text, split at commas and {@code &&} outside quotation marks and parentheses. */
    static List<String> parts(String code) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < code.length(); at++) {
            char letter = code.charAt(at);
            quoted ^= letter == '"';
            depth += quoted ? 0 : letter == '(' ? 1 : letter == ')' ? -1 : 0;
            int wide = code.startsWith("&&", at) ? 2 : letter == ',' ? 1 : 0;
            if (!quoted && depth == 0 && wide > 0) {
                parts.add(code.substring(start, at).strip());
                start = at + wide;
                at += wide - 1;
            }
        }
        parts.add(code.substring(start).strip());
        return parts;
    }

    static String whyNot(String code) {
        if (PARAMETERS.matcher(code).find()) {
            return "it has several parameters that are no range";
        }
        if (code.indexOf('[') >= 0) {
            return "it looks something up in a list or map";
        }
        return code.contains("(")
                ? "it calls a method"
                : "it compares with another fact or a constant, or has no form that a cell can say";
    }
}
