package io.proffer.migration.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The name of a fact in a constraint, getters read as properties. */
final class Fields {
    private Fields() {}

    /** {@code $p.getUsage().seats} is {@code usage.seats}. */
    static String of(String path) throws Declined {
        List<String> names = new ArrayList<>();
        for (String part : path.replace(" ", "").split("\\.")) {
            if (!part.startsWith("$")) {
                names.add(part.endsWith("()") ? property(part.substring(0, part.length() - 2)) : part);
            }
        }
        if (names.isEmpty() || names.get(0).equals("this")) {
            throw new Declined("it asks for a fact itself, not for something known of it");
        }
        return String.join(".", names);
    }

    private static String property(String method) throws Declined {
        for (String prefix : List.of("get", "is")) {
            if (method.startsWith(prefix)
                    && method.length() > prefix.length()
                    && Character.isUpperCase(method.charAt(prefix.length()))) {
                String name = method.substring(prefix.length());
                return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            }
        }
        throw new Declined("it calls the method " + method + "()");
    }
}
