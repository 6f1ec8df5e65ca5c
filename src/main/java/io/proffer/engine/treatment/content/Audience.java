package io.proffer.engine.treatment.content;

import io.proffer.engine.context.Term;
import io.proffer.engine.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who reads it.
 *
 * @param roles roles of the contact meant, or of all contacts of the account; null when no contacts are known
 * @param named true when one contact or role is meant
 * @param industry industry of the account, null when not known
 * @param locale locale of the reader, such as {@code de-DE}
 * @param language its language, such as {@code de}
 */
public record Audience(
        @Nullable List<String> roles,
        boolean named,
        @Nullable String industry,
        String locale,
        String language) {
    /** The language texts fall back to. */
    public static final String DEFAULT_LANGUAGE = "en";

    /** Copies the list. */
    public Audience {
        roles = roles == null ? null : List.copyOf(roles);
    }

    /**
     * An audience that reads a locale.
     *
     * @param locale such as {@code de-DE}; null reads the language texts fall back to
     */
    public static Audience of(
            @Nullable List<String> roles, boolean named, @Nullable String industry, @Nullable String locale) {
        String read = locale == null ? DEFAULT_LANGUAGE : locale;
        return new Audience(roles, named, industry, read, languageOf(read));
    }

    /** The language of a locale in lower case: {@code de} of {@code de-DE} and {@code DE_at}; empty when it has none. */
    public static String languageOf(String locale) {
        int end = 0;
        while (end < locale.length() && Character.isLetter(locale.charAt(end))) {
            end++;
        }
        return locale.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Makes the facts of a snapshot speak of these roles; null makes them unknown. */
    public void speak(Snapshot snapshot) {
        Term role = snapshot.rulebook().vocabulary().find("role").orElse(null);
        if (role != null) {
            snapshot.facts().set(role.slot(), roles);
        }
    }

    boolean hasRole(String role) {
        return roles != null && roles.contains(role);
    }
}
