package io.proffer.engine;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.arbitration.Ranked;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.constraints.Constraints;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the constraints may ask of the stages before and after them: a path, and a contender without its discount. */
final class Softening implements Constraints.Ways {
    private final Function<Offer, @Nullable String> paths;
    private final Worth.Weighing weighing;
    private final Ranking ranking;

    Softening(Function<Offer, @Nullable String> paths, Worth.Weighing weighing, Ranking ranking) {
        this.paths = paths;
        this.weighing = weighing;
        this.ranking = ranking;
    }

    @Override
    public @Nullable String fulfilment(Offer offer) {
        return paths.apply(offer);
    }

    @Override
    public Optional<Ranked> withoutDiscount(Contender first, List<Scored> behind) {
        return weighing.withoutDiscount(first)
                .map(changed -> ranking.of(
                        Stream.concat(Stream.of(changed), behind.stream().map(Scored::contender))
                                .toList()));
    }
}
