package io.proffer.ui;

/** Pages that are looked at once soon after the start. */
public interface FirstLook {
    /** Renders each of them as a visitor would see it, and leaves no trace. */
    void look(Visitor visitor);
}
