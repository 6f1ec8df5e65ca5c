package io.proffer.lint.region;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sets of codes: a condition asks whether a set holds one of some codes, or none of them.
 *
 * @param term the term
 * @param named codes that cells name
 */
record SetAxis(Term term, Set<String> named) implements Axis {

    static SetAxis of(Term term, Collection<Condition> conditions) {
        Set<String> named = new HashSet<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.OneOf oneOf) {
                named.addAll(oneOf.codes());
            }
        }
        return new SetAxis(term, Set.copyOf(named));
    }

    @Override
    public Side narrowed(Side side) {
        SetSide set = (SetSide) side;
        if (!set.known() || SetSide.ALL.within(set)) {
            return SetSide.NOT_KNOWN;
        }
        Set<String> held = held(set);
        Set<String> others = new HashSet<>(named);
        others.removeAll(held);
        return new SetSide(false, true, others, held.stream().map(Set::of).toList());
    }

    /** Codes that fulfil every need, as few as come to hand. */
    private static Set<String> held(SetSide set) {
        Set<String> held = new TreeSet<>();
        set.needed().stream()
                .filter(need -> need.stream().noneMatch(held::contains))
                .forEach(need -> held.add(new TreeSet<>(need).first()));
        return held;
    }

    @Override
    public Side all() {
        return SetSide.ALL;
    }

    @Override
    public Side known() {
        return SetSide.KNOWN;
    }

    @Override
    public Side of(Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.negated() ? SetSide.noneOf(oneOf.codes()) : SetSide.anyOf(oneOf.codes());
        }
        if (condition instanceof Condition.Known known) {
            return known.expected() ? SetSide.KNOWN : SetSide.NOT_KNOWN;
        }
        return SetSide.ALL;
    }

    @Override
    public String words(Side side) {
        SetSide set = (SetSide) side;
        List<String> words = new ArrayList<>();
        set.needed().forEach(need -> words.add(listed(need)));
        if (!set.barred().isEmpty()) {
            words.add("not " + listed(set.barred()));
        }
        String known = set.known() ? String.join(" and ", words) : "unknown";
        return set.known() && set.unknown() && !words.isEmpty() ? known + ", or unknown" : known;
    }

    @Override
    public Optional<String> cell(Side side) {
        SetSide set = (SetSide) side;
        int parts = set.needed().size() + (set.barred().isEmpty() ? 0 : 1);
        boolean mixed = set.known() && set.unknown();
        return parts > 1 || mixed && parts > 0 ? Optional.empty() : Optional.of(mixed ? "" : single(set));
    }

    private String single(SetSide set) {
        return set.known() && words(set).isEmpty() ? "known" : words(set);
    }

    @Override
    public String example(Side side) {
        SetSide set = (SetSide) side;
        if (!set.known()) {
            return "unknown";
        }
        Set<String> held = held(set);
        return held.isEmpty() ? "none" : String.join(", ", held);
    }

    private static String listed(Set<String> codes) {
        return String.join(", ", new TreeSet<>(codes));
    }
}
