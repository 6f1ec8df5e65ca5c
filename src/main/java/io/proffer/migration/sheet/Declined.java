package io.proffer.migration.sheet;

/** Something cannot be taken over; its message says why, as a sentence for people. */
public final class Declined extends Exception {
    /** Declines for this reason. */
    public Declined(String why) {
        super(why, null, false, false);
    }

    /** Why. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
