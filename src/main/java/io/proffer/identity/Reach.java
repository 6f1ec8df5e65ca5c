package io.proffer.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a user may see.
 *
 * @param territories territories of these accounts, null for every account, empty for none
 */
public record Reach(@Nullable Set<String> territories) {
    /** Every account, also those without a territory. */
    public static final Reach EVERYWHERE = new Reach(null);

    private static final String ALL = "*";

    /** Copies the set. */
    public Reach {
        territories = territories == null ? null : Set.copyOf(territories);
    }

    /** The accounts of some territories; {@code *} is every account. */
    public static Reach of(Iterable<String> territories) {
        Set<String> named = new TreeSet<>();
        territories.forEach(named::add);
        return named.contains(ALL) ? EVERYWHERE : new Reach(named);
    }

    /** True when there is no account that the user may not see. */
    public boolean isEverywhere() {
        return territories == null;
    }

    /** True when the user may see the accounts of a territory; null is an account without one. */
    public boolean covers(@Nullable String territory) {
        return territories == null || territory != null && territories.contains(territory);
    }

    /** The territories in order, empty where there is no limit. */
    public List<String> list() {
        return territories == null ? List.of() : territories.stream().sorted().toList();
    }
}
