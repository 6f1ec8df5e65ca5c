package io.proffer.engine;

import io.proffer.engine.arbitration.Arbitration;
import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.arbitration.Ranked;
import io.proffer.engine.decision.Decided;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Stage;
import java.util.List;

/** Stage ARBITRATION of one decision, which may be asked again when a contender has changed. */
final class Ranking {
    private final Arbitration arbitration;
    private final Snapshot snapshot;
    private final boolean leversWeigh;
    private final Decided decided;

    Ranking(Arbitration arbitration, Snapshot snapshot, boolean leversWeigh, Decided decided) {
        this.arbitration = arbitration;
        this.snapshot = snapshot;
        this.leversWeigh = leversWeigh;
        this.decided = decided;
    }

    Ranked first(List<Contender> contenders, Docket docket) {
        docket.enter(Stage.ARBITRATION);
        return of(contenders);
    }

    Ranked of(List<Contender> contenders) {
        Ranked ranked = arbitration.rank(snapshot, contenders, leversWeigh);
        ranked.contenders().forEach(decided::scored);
        return ranked;
    }
}
