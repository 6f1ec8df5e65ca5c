package io.proffer.engine.treatment.content;

/** How much a treatment gets in the way, from least to most. */
public enum Intrusiveness {
    /** Not at all: somebody looks for it, or it comes by mail. */
    NONE,
    /** A line in the page. */
    INLINE,
    /** A banner above the page. */
    BANNER,
    /** A window that must be closed. */
    MODAL;

    /** True when it is no more than another. */
    public boolean isWithin(Intrusiveness most) {
        return compareTo(most) <= 0;
    }
}
