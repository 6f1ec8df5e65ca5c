package io.proffer.engine.context;

import java.util.List;

/**
 * Classes of values that nothing compiled against them tells apart: two facts of one class are treated alike by every
 * table. Class 0 is the class of the unknown fact.
 */
public interface FactClasses {
    /** The class of every unknown fact. */
    int UNKNOWN = 0;

    /** The class of every code that nothing names. */
    int OTHER = 1;

    /** The class of the fact in a slot, from 0. */
    int classOf(Facts facts, int slot);

    /** The classes of the codes of a set, without those that nothing names. */
    int[] classesOf(List<String> codes, int slot);
}
