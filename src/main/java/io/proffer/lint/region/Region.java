package io.proffer.lint.region;

import io.proffer.engine.context.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts that reach along each term of a table independently of the others, in words for people. */
public final class Region {
    private final List<Axis> axes;
    private final Box box;

    Region(List<Axis> axes, Box box) {
        this.axes = axes;
        this.box = box;
    }

    List<Axis> axes() {
        return axes;
    }

    Box box() {
        return box;
    }

    /** In words, such as {@code Plan TEAM, Seats >= 250}; {@code every account} when nothing is restricted. */
    public String words() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            String side = axes.get(i).words(box.sides().get(i));
            if (!side.isEmpty()) {
                words.add(axes.get(i).term().label() + " " + side);
            }
        }
        return words.isEmpty() ? "every account" : String.join("; ", words);
    }

    /** One account of the region, by the facts that matter, such as {@code Plan TEAM, Seats 250}. */
    public String example() {
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            Side side = box.sides().get(i);
            if (!axis.all().within(side) && !axis.known().equals(side)) {
                facts.add(axis.term().label() + " " + axis.example(side));
            }
        }
        return facts.isEmpty() ? "any" : String.join("; ", facts);
    }

    /** A value of each fact that a row of the table asks for, as scenarios write it, in the order of columns. */
    public Map<Term, String> facts() {
        Map<Term, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            facts.put(axes.get(i).term(), axes.get(i).example(box.sides().get(i)));
        }
        return facts;
    }

    /**
     * True when some account here and some account there are known to differ in one number alone, which is lower here.
     *
     * @param term key of the number
     */
    public boolean isBelow(Region there, String term) {
        boolean below = false;
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            Side here = box.sides().get(i).and(axis.known());
            Side other = there.box.sides().get(i).and(axis.known());
            if (axis.term().key().equals(term) && axis instanceof OrderedAxis ordered) {
                if (here.isEmpty() || other.isEmpty() || ordered.lowest(here) >= ordered.highest(other)) {
                    return false;
                }
                below = true;
            } else if (!here.meets(other)) {
                return false;
            }
        }
        return below;
    }

    /** The cell of a term in a row that matches the region; blank for no condition, empty when no single cell can say it. */
    public Optional<String> cell(Term term) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).term().equals(term)) {
                Side side = box.sides().get(i);
                boolean all = axes.get(i).known().within(side);
                return all ? Optional.of("") : axes.get(i).cell(side);
            }
        }
        return Optional.of("");
    }
}
