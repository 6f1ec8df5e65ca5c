package io.proffer.engine.portfolio;

import io.proffer.engine.Decisioning;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.Ids;
import io.proffer.engine.rulebook.Rulebook;
import java.time.Instant;
import java.util.Iterator;

/** Decides many accounts with one rulebook. Safe for use by many threads; an iterator belongs to one. */
public final class Portfolio {
    private final Decisioning decisioning;

    /** A portfolio decided with one rulebook. */
    public Portfolio(Rulebook rulebook) {
        this.decisioning = new Decisioning(rulebook);
    }

    /**
     * Decides members as they are asked for: nothing is read ahead and nothing is kept, so a portfolio may be of any size.
     *
     * <p>Decisions are dry runs without history. What {@code next()} throws concerns one member; the iteration may go on.
     *
     * @param asOf instant of all decisions
     */
    public Iterator<Decision> decide(Iterator<Member> members, Instant asOf) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return members.hasNext();
            }

            @Override
            public Decision next() {
                return decide(members.next(), asOf);
            }
        };
    }

    /** Decides one member. Its id follows from the facts, the instant and the rulebook. */
    public Decision decide(Member member, Instant asOf) {
        String made = asOf + "\n" + decisioning.rulebook().hash() + "\n" + member.contextHash();
        String id = Ids.derived("dec", made, member.account().id());
        return decisioning.decide(DecisionRequest.of(id, member.account(), member.contextHash(), asOf, Mode.DRY_RUN));
    }
}
