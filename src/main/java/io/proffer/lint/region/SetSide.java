package io.proffer.lint.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sets of codes, by what they must and must not hold.
 *
 * @param unknown true when the unknown fact is one of the values
 * @param known true when sets of codes are: those that hold a code of each of the needed lists and none that is barred
 * @param barred codes that no set holds
 * @param needed lists of codes; each set holds at least one code of each list
 */
record SetSide(boolean unknown, boolean known, Set<String> barred, List<Set<String>> needed) implements Side {

    static final SetSide ALL = new SetSide(true, true, Set.of(), List.of());
    static final SetSide KNOWN = new SetSide(false, true, Set.of(), List.of());
    static final SetSide NOT_KNOWN = new SetSide(true, false, Set.of(), List.of());

    /** Copies; codes that are barred fulfil no need, and sets that cannot exist are no values. */
    SetSide {
        barred = known ? Set.copyOf(barred) : Set.of();
        needed = known ? freed(needed, barred) : List.of();
        if (needed.stream().anyMatch(Set::isEmpty)) {
            known = false;
            barred = Set.of();
            needed = List.of();
        }
    }

    /** What is left of each need; one that a narrower one implies is dropped. */
    private static List<Set<String>> freed(List<Set<String>> needed, Set<String> barred) {
        List<Set<String>> left = new ArrayList<>();
        for (Set<String> need : needed) {
            Set<String> free = new TreeSet<>(need);
            free.removeAll(barred);
            if (left.stream().noneMatch(free::containsAll)) {
                left.removeIf(wider -> wider.containsAll(free));
                left.add(free);
            }
        }
        return left.stream().map(Set::copyOf).toList();
    }

    static SetSide anyOf(Set<String> codes) {
        return new SetSide(false, true, Set.of(), List.of(codes));
    }

    static SetSide noneOf(Set<String> codes) {
        return new SetSide(false, true, codes, List.of());
    }

    @Override
    public boolean isEmpty() {
        return !unknown && !known;
    }

    @Override
    public SetSide and(Side other) {
        SetSide side = (SetSide) other;
        Set<String> bars = new HashSet<>(barred);
        bars.addAll(side.barred);
        List<Set<String>> needs = new ArrayList<>(needed);
        needs.addAll(side.needed);
        return new SetSide(unknown && side.unknown, known && side.known, bars, needs);
    }

    @Override
    public List<Side> minus(Side other) {
        SetSide side = (SetSide) other;
        List<Side> rest = new ArrayList<>();
        if (unknown && !side.unknown) {
            rest.add(NOT_KNOWN);
        }
        SetSide left = new SetSide(false, known, barred, needed);
        if (!side.known) {
            addUnlessEmpty(rest, left);
            return rest;
        }
        for (String code : new TreeSet<>(side.barred)) {
            addUnlessEmpty(rest, left.and(anyOf(Set.of(code))));
            left = left.and(noneOf(Set.of(code)));
        }
        for (Set<String> need : side.needed) {
            addUnlessEmpty(rest, left.and(noneOf(need)));
            left = left.and(anyOf(need));
        }
        return rest;
    }

    private static void addUnlessEmpty(List<Side> sides, SetSide side) {
        if (!side.isEmpty()) {
            sides.add(side);
        }
    }
}
