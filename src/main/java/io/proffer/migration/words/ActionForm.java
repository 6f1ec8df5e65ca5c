package io.proffer.migration.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two actions that do nothing but set one value, recognised by their form. */
public final class ActionForm {
    private static final String NAME = "\\$?[\\p{L}_][\\p{L}\\p{N}_]*+";
    private static final String PARAM = "[\"']?\\$(?:param|1)[\"']?";
    private static final Pattern SETTER =
            Pattern.compile("(?:" + NAME + "\\.)*?set(\\p{Lu}[\\p{L}\\p{N}_]*+) ?\\( ?" + PARAM + " ?\\) ?;?");
    private static final Pattern ASSIGNED =
            Pattern.compile("(?:" + NAME + "\\.)++(" + NAME + ") ?= ?" + PARAM + " ?;?");

    private ActionForm() {}

    /** The property that is set to the value of the cell: {@code offer} for {@code result.setOffer("$param");}. */
    public static Optional<String> property(String code) {
        String single = Plain.of(code).replaceAll("\\s++", " ");
        Matcher setter = SETTER.matcher(single);
        if (setter.matches()) {
            String name = setter.group(1);
            return Optional.of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        }
        Matcher assigned = ASSIGNED.matcher(single);
        return assigned.matches() ? Optional.of(assigned.group(1)) : Optional.empty();
    }
}
