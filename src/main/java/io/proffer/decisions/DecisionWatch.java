package io.proffer.decisions;

import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.verdict.StageWatch;

/** Who watches calls being answered, such as meters and traces. It never changes an answer. */
public interface DecisionWatch {

    /** Nobody. */
    DecisionWatch NOBODY = call -> new Watched() {
        @Override
        public StageWatch decides(DecisionRequest request, Rulebook rulebook) {
            return StageWatch.NOBODY;
        }

        @Override
        public void answers(DecisionAnswer answer) {}

        @Override
        public void close() {}
    };

    /** A call begins, on the thread that answers it. */
    Watched begins(DecisionCall call);

    /** One call. */
    interface Watched extends AutoCloseable {
        /** The engine is about to decide: once, and again each time the account's propositions changed meanwhile. */
        StageWatch decides(DecisionRequest request, Rulebook rulebook);

        /** What became of the call; it is not told when the call failed. */
        void answers(DecisionAnswer answer);

        /** The call is over. */
        @Override
        void close();
    }
}
