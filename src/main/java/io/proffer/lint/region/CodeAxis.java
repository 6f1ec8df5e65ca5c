package io.proffer.lint.region;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Codes: one class for each that some cell names, and one for all others there may be.
 *
 * @param term the term
 * @param named codes that cells name; the class of the n-th is n + 1
 * @param others codes that are allowed and named by no cell; empty with {@code open} when any other code may come
 * @param open true when the allowed codes are not listed
 */
record CodeAxis(Term term, List<String> named, List<String> others, boolean open) implements Axis {

    static CodeAxis of(Term term, Collection<Condition> conditions) {
        TreeSet<String> named = new TreeSet<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.OneOf oneOf) {
                named.addAll(oneOf.codes());
            }
        }
        List<String> others =
                term.values().stream().filter(code -> !named.contains(code)).toList();
        return new CodeAxis(term, List.copyOf(named), others, term.values().isEmpty());
    }

    private boolean hasOthers() {
        return open || !others.isEmpty();
    }

    private int size() {
        return 1 + named.size() + (hasOthers() ? 1 : 0);
    }

    private int otherClass() {
        return 1 + named.size();
    }

    private ClassSide side(BitSet classes) {
        return ClassSide.of(classes, size());
    }

    @Override
    public Side all() {
        BitSet classes = new BitSet();
        classes.set(0, size());
        return side(classes);
    }

    @Override
    public Side known() {
        BitSet classes = new BitSet();
        classes.set(1, size());
        return side(classes);
    }

    @Override
    public Side of(Condition condition) {
        if (condition.isOpen()) {
            return all();
        }
        BitSet classes = new BitSet();
        if (condition instanceof Condition.Known known) {
            classes.set(ClassSide.UNKNOWN, !known.expected());
            classes.set(1, size(), known.expected());
        } else if (condition instanceof Condition.OneOf oneOf) {
            oneOf.codes().forEach(code -> classes.set(1 + named.indexOf(code)));
            if (oneOf.negated()) {
                classes.flip(1, size());
            }
        }
        return side(classes);
    }

    @Override
    public Side narrowed(Side side) {
        return side(((ClassSide) side).one(all().within(side)));
    }

    @Override
    public String words(Side side) {
        String known = knownWords(side);
        boolean unknown = ((ClassSide) side).has(ClassSide.UNKNOWN);
        return unknown && !known.isEmpty() ? known + (known.equals("unknown") ? "" : ", or unknown") : known;
    }

    private String knownWords(Side side) {
        ClassSide classes = (ClassSide) side;
        if (!side.meets(known())) {
            return "unknown";
        }
        if (known().within(side)) {
            return "";
        }
        boolean rest = hasOthers() && classes.has(otherClass());
        List<String> in = new ArrayList<>(codes(classes, true));
        List<String> out = new ArrayList<>(codes(classes, false));
        (rest ? in : out).addAll(others);
        boolean shorter = !open && out.size() < in.size();
        return rest && open || shorter ? "not " + String.join(", ", out) : String.join(", ", in);
    }

    private List<String> codes(ClassSide classes, boolean inside) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (classes.has(i + 1) == inside) {
                codes.add(named.get(i));
            }
        }
        return codes;
    }

    @Override
    public Optional<String> cell(Side side) {
        boolean unknown = ((ClassSide) side).has(ClassSide.UNKNOWN);
        String known = knownWords(side);
        if (unknown && !known.isEmpty() && !known.equals("unknown")) {
            return Optional.empty();
        }
        return Optional.of(!unknown && known.isEmpty() ? "known" : known);
    }

    @Override
    public String example(Side side) {
        ClassSide classes = (ClassSide) side;
        List<String> in = codes(classes, true);
        if (!in.isEmpty()) {
            return in.get(0);
        }
        if (hasOthers() && classes.has(otherClass())) {
            return open ? "ANOTHER" : others.get(0);
        }
        return "unknown";
    }
}
