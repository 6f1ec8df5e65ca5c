package io.proffer.engine.rulebook;

/** What a signal rule says; declared in DRL as {@code global io.proffer.engine.rulebook.Signals signals;}. */
public interface Signals {

    /**
     * A moment stands out now.
     *
     * @param code such as {@code VALUE_PEAK}; tables read it as the term {@code moments}
     */
    void raise(String code);
}
