package io.proffer.lint.region;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All facts that a table may be asked with, and the part of them that each of its rows matches. Immutable. */
public final class Space {
    private static final int MOST_PARTS = 500;
    private static final int MOST_TRIED = 12;

    private final List<Row> rows;
    private final List<Axis> axes;
    private final List<Box> boxes;
    private final List<Box> impossible;

    private Space(List<Row> rows, List<Axis> axes, List<Box> boxes, List<Box> impossible) {
        this.rows = rows;
        this.axes = axes;
        this.boxes = boxes;
        this.impossible = impossible;
    }

    /**
     * The space of the rows of a table that are switched on.
     *
     * @param vocabulary says which term is the day of the decision, by which rows begin and end
     * @param from the first day that matters, null when every day does
     * @param impossible facts that never occur together, each by the keys of its terms
     */
    public static Space of(
            DecisionTable table,
            Vocabulary vocabulary,
            @Nullable LocalDate from,
            List<Map<String, Condition>> impossible) {
        Asked asked = new Asked(table, vocabulary.find(RowMeta.DAY).orElse(null));
        List<Axis> axes = asked.axes(impossible, from);
        return new Space(
                asked.rows(),
                axes,
                asked.rows().stream()
                        .map(row -> box(axes, term -> asked.of(row, term)))
                        .toList(),
                impossible.stream()
                        .filter(facts -> axes.stream()
                                .map(axis -> axis.term().key())
                                .collect(Collectors.toSet())
                                .containsAll(facts.keySet()))
                        .map(facts -> box(
                                axes,
                                term -> Optional.ofNullable(facts.get(term.key())).stream()
                                        .toList()))
                        .toList());
    }

    private interface Conditions {
        List<Condition> on(Term term);
    }

    private static Box box(List<Axis> axes, Conditions conditions) {
        List<Side> sides = new ArrayList<>(axes.size());
        for (Axis axis : axes) {
            Side side = axis.all();
            for (Condition condition : conditions.on(axis.term())) {
                side = side.and(axis.of(condition));
            }
            sides.add(side);
        }
        return Box.of(sides, everywhere(axes));
    }

    private static List<Side> everywhere(List<Axis> axes) {
        return axes.stream().map(Axis::all).toList();
    }

    /** The rows, top-down; the places of all methods are places in this list. */
    public List<Row> rows() {
        return rows;
    }

    private Region region(Box box) {
        return new Region(axes, box);
    }

    /** What a row matches. */
    public Region of(int row) {
        return region(boxes.get(row));
    }

    /** True when no account can match a row, as when it has ended. */
    public boolean isEmpty(int row) {
        return boxes.get(row).isEmpty();
    }

    /** Something that is equal for rows that match the same accounts. */
    public Object matchKey(int row) {
        return boxes.get(row);
    }

    /**
     * What a row answers for when rows above it answer first, in disjoint regions; all that it matches when that would be
     * more than {@code most} regions.
     */
    public List<Region> reached(int row, int most) {
        List<Box> left = List.of(boxes.get(row));
        for (Box above : boxes.subList(0, row)) {
            left = left.stream()
                    .flatMap(part -> part.meets(above) ? part.minus(above).stream() : Stream.of(part))
                    .toList();
            if (left.size() > most) {
                return List.of(of(row));
            }
        }
        return left.stream().map(this::region).toList();
    }

    /**
     * Facts at which a row answers, one value for each term that any row asks for, on the bounds of its cells; empty when
     * none is found.
     *
     * @param first true when rows above answer first
     */
    public Optional<Region> pointOf(int row, boolean first) {
        return (first ? reached(row, MOST_PARTS) : List.of(of(row)))
                .stream()
                        .filter(region -> !region.box().isEmpty())
                        .map(region -> region(narrowed(region.box())))
                        .filter(point -> {
                            List<Integer> matching = placesAt(point);
                            return first ? matching.indexOf(row) == 0 : matching.contains(row);
                        })
                        .findFirst();
    }

    private Box narrowed(Box box) {
        List<Side> sides = new ArrayList<>();
        for (int axis = 0; axis < axes.size(); axis++) {
            sides.add(axes.get(axis).narrowed(box.side(axis)));
        }
        return Box.of(sides, everywhere(axes));
    }

    private List<Integer> placesAt(Region point) {
        return IntStream.range(0, boxes.size())
                .filter(row -> boxes.get(row).meets(point.box()))
                .boxed()
                .toList();
    }

    /** The rows that match at a point, top-down. */
    public List<Row> rowsAt(Region point) {
        return placesAt(point).stream().map(rows::get).toList();
    }

    /** True when two rows match the same. */
    public boolean areEqual(int one, int other) {
        return boxes.get(one).equals(boxes.get(other));
    }

    /** What two rows both match, empty when nothing. */
    public Optional<Region> overlap(int one, int other) {
        Box first = boxes.get(one);
        Box second = boxes.get(other);
        return !first.isEmpty() && !second.isEmpty() && first.meets(second)
                ? Optional.of(region(first.and(second)))
                : Optional.empty();
    }

    /** Whether rows above leave nothing for a row; that it matches nothing at all is not their doing. */
    public Verdict shadowed(int row) {
        return isEmpty(row) ? Verdict.NO : verdict(Cover.freePart(boxes.get(row), boxes.subList(0, row)));
    }

    /** Rows above that together leave nothing for a shadowed row; of few rows none could be missed. */
    public List<Row> shadows(int row) {
        Box box = boxes.get(row);
        if (!(Cover.freePart(box, boxes.subList(0, row)) instanceof Search.Covered covered)) {
            return List.of();
        }
        List<Box> needed = new ArrayList<>(covered.by());
        for (Box above : needed.size() > MOST_TRIED ? List.<Box>of() : covered.by()) {
            List<Box> others = needed.stream().filter(each -> each != above).toList();
            if (Cover.freePart(box, others) instanceof Search.Covered) {
                needed.remove(above);
            }
        }
        return IntStream.range(0, row)
                .filter(above -> needed.remove(boxes.get(above)))
                .mapToObj(rows::get)
                .toList();
    }

    /**
     * Facts for which no row answers, one region after the other, each as large as it can be.
     *
     * @param unknownToo false for known facts alone; true for regions in which some fact is unknown, and only those
     * @param most how many regions at most
     */
    public Gaps gaps(boolean unknownToo, int most) {
        Box target = unknownToo ? everything() : known();
        List<Box> covers = new ArrayList<>(coveredAlready(!unknownToo));
        List<Region> found = new ArrayList<>();
        Search search = Cover.freePart(target, covers);
        while (search instanceof Search.Free free && found.size() < most) {
            Box gap = Cover.grown(free.box(), target, covers);
            found.add(region(gap));
            covers.add(gap);
            search = Cover.freePart(target, covers);
        }
        return new Gaps(found, search instanceof Search.Free, search instanceof Search.TooEntangled);
    }

    /**
     * Regions that no row answers.
     *
     * @param found the first ones
     * @param more true when there are others
     * @param undecided true when the rows are too entangled to say whether there are others
     */
    public record Gaps(List<Region> found, boolean more, boolean undecided) {
        /** Copies the list. */
        public Gaps {
            found = List.copyOf(found);
        }
    }

    /** What need not be asked: rows, what cannot be, and for unknown facts all known ones. */
    private List<Box> coveredAlready(boolean knownOnly) {
        List<Box> covers = new ArrayList<>(boxes);
        covers.addAll(impossible);
        if (!knownOnly) {
            covers.add(known());
        }
        return covers;
    }

    private Box everything() {
        return Box.of(everywhere(axes), everywhere(axes));
    }

    private Box known() {
        return Box.of(axes.stream().map(Axis::known).toList(), everywhere(axes));
    }

    private static Verdict verdict(Search search) {
        return search instanceof Search.Covered
                ? Verdict.YES
                : search instanceof Search.Free ? Verdict.NO : Verdict.UNDECIDED;
    }

    /** An answer, or that the rows are too entangled to give one in reasonable time. */
    public enum Verdict {
        /** It is so. */
        YES,
        /** It is not so. */
        NO,
        /** Not found out. */
        UNDECIDED
    }
}
