package io.proffer.engine.verdict;

/** Who wants to know where a decision is. The engine has no clock; whoever watches brings one. */
public interface StageWatch {
    /** Nobody. */
    StageWatch NOBODY = new StageWatch() {
        @Override
        public void enters(Stage stage) {}

        @Override
        public void leaves() {}
    };

    /**
     * A decision is in a stage from now on. It may come back to one: candidates are asked one after the other, and each
     * passes several stages.
     */
    void enters(Stage stage);

    /** The stages are over; what follows writes the answer. */
    void leaves();
}
