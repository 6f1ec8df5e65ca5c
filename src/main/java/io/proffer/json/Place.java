package io.proffer.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a document under reading, and the list in which all its faults gather. */
public final class Place {
    private static final int MOST_PROBLEMS = 100;

    private final @Nullable Place parent;
    private final String segment;
    private final List<Problem> problems;

    private Place(@Nullable Place parent, String segment, List<Problem> problems) {
        this.parent = parent;
        this.segment = segment;
        this.problems = problems;
    }

    /** The whole document. */
    public static Place root() {
        return new Place(null, "", new ArrayList<>());
    }

    /** A member of this object. */
    public Place member(String name) {
        return new Place(this, name.replace("~", "~0").replace("/", "~1"), problems);
    }

    /** An entry of this list, from 0. */
    public Place entry(int index) {
        return new Place(this, Integer.toString(index), problems);
    }

    /** Reports a fault here; after a hundred the rest is not kept. */
    public void report(String code, String message) {
        report(code, message, null);
    }

    /** Reports a fault here with the values that would be accepted. */
    public void report(String code, String message, @Nullable List<String> allowed) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(pointer(), code, message, allowed));
        }
    }

    /** The JSON pointer of this place. */
    public String pointer() {
        return parent == null ? "" : parent.pointer() + "/" + segment;
    }

    /** All faults of the document so far, in reading order. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
