package io.proffer.engine.rulebook;

import java.util.List;

/** The compiled rules of {@code rules/}: run once a decision. Safe for use by many threads. */
public interface RuleSession {

    /**
     * Runs the rules over facts.
     *
     * @param facts the account and its known blocks, each a fact; an unknown block is absent
     * @throws RuleFailure when a rule throws or the firing limit is reached
     */
    RuleFindings run(List<Object> facts);

    /** Releases what the rules hold; called once after the rulebook is no longer served. */
    void close();

    /** No rules at all. */
    RuleSession NONE = new RuleSession() {
        @Override
        public RuleFindings run(List<Object> facts) {
            return RuleFindings.NONE;
        }

        @Override
        public void close() {}
    };
}
