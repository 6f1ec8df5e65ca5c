package io.proffer.engine;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.arbitration.Ranked;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.constraints.Constraints;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.treatment.Treatment;
import io.proffer.engine.treatment.Treatment.Wanted;
import io.proffer.engine.verdict.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the constraints may ask of the stages before and after them: a path, a contender without its discount, and whether
 * one more may be proposed.
 */
final class Softening implements Constraints.Ways {
    private final Showing showing;
    private final Worth.Weighing weighing;
    private final Ranking ranking;
    private final Crowd crowd;

    Softening(Showing showing, Worth.Weighing weighing, Ranking ranking, Crowd crowd) {
        this.showing = showing;
        this.weighing = weighing;
        this.ranking = ranking;
        this.crowd = crowd;
    }

    /** Stage TREATMENT, asked beforehand. */
    record Showing(Treatment treatment, Snapshot snapshot, Wanted wanted) {}

    /** Stage CONTACT_POLICY, asked once more. */
    interface Crowd {
        Optional<Refusal> refusal(Offer offer, List<ContactEvent> proposed);
    }

    @Override
    public Optional<Refusal> crowded(Offer offer, List<ContactEvent> proposed) {
        return crowd.refusal(offer, proposed);
    }

    @Override
    public @Nullable String fulfilment(Offer offer) {
        return showing.treatment.fulfilment(showing.snapshot, offer, showing.wanted);
    }

    @Override
    public boolean isShown(Offer offer) {
        return showing.treatment.isShown(showing.snapshot, offer, showing.wanted);
    }

    @Override
    public Optional<Ranked> withoutDiscount(Contender first, List<Scored> behind) {
        return weighing.withoutDiscount(first)
                .map(changed -> ranking.of(
                        Stream.concat(Stream.of(changed), behind.stream().map(Scored::contender))
                                .toList()));
    }
}
