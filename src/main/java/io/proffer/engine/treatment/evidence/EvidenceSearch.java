package io.proffer.engine.treatment.evidence;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.treatment.content.Showing;
import java.util.List;

/** Gathers what speaks for a proposition. Made once for a rulebook; safe for use by many threads. */
public final class EvidenceSearch {
    private final ObjectiveChanges changes;
    private final Advantages advantages;
    private final GrowthStories growth;
    private final Stories stories;
    private final Ecosystem ecosystem;

    /** The evidence of a rulebook. */
    public EvidenceSearch(Rulebook rulebook) {
        this.changes = new ObjectiveChanges(rulebook);
        this.advantages = new Advantages(rulebook);
        this.growth = new GrowthStories(rulebook);
        this.stories = new Stories(rulebook);
        this.ecosystem = new Ecosystem(rulebook, advantages);
    }

    /** The evidence for what is sold; care and education need none, and a story beside a complaint would offend. */
    public Evidence find(Showing showing) {
        boolean sells = showing.candidate().offer().isCommercial();
        return new Evidence(
                changes.of(showing),
                sells ? advantages.of(showing) : List.of(),
                sells ? growth.of(showing) : null,
                sells ? stories.choose(showing) : null,
                sells ? ecosystem.of(showing) : List.of());
    }
}
