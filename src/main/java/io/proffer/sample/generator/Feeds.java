package io.proffer.sample.generator;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When each block was last delivered: mostly hours ago, sometimes never, too long ago, or in the future. */
final class Feeds {

    /** A block, how old it is in minutes when all is well, and in hours when its feed has stopped. */
    enum Block {
        USAGE(180, 420, 80, 300),
        ENGAGEMENT(180, 420, 80, 240),
        SUPPORT(10, 180, 27, 140),
        SENTIMENT(1_440, 460_000, 8_900, 17_000),
        HEALTH(120, 360, 50, 200),
        COMMERCIAL(60, 360, 26, 160);

        private final int freshest;
        private final int oldest;
        private final int staleFrom;
        private final int staleTo;

        Block(int freshest, int oldest, int staleFrom, int staleTo) {
            this.freshest = freshest;
            this.oldest = oldest;
            this.staleFrom = staleFrom;
            this.staleTo = staleTo;
        }

        private Duration freshAge(Dice dice) {
            return Duration.ofMinutes(dice.skewed(freshest, oldest));
        }

        private Duration staleAge(Dice dice) {
            return Duration.ofHours(dice.between(staleFrom, staleTo));
        }
    }

    private static final double MISSING_PCT = 5;
    private static final double STALE_PCT = 5;
    private static final double FUTURE_PCT = 0.6;
    private static final List<Block> BLOCKS = List.of(Block.values());

    private final Map<Block, Instant> deliveredAt = new EnumMap<>(Block.class);

    Feeds(Instant asOf, Dice dice) {
        for (Block block : BLOCKS) {
            deliveredAt.put(block, asOf.minus(block.freshAge(dice)));
        }
        if (dice.chance(STALE_PCT)) {
            Block stopped = dice.pick(BLOCKS);
            deliveredAt.put(stopped, asOf.minus(stopped.staleAge(dice)));
        }
        if (dice.chance(FUTURE_PCT)) {
            deliveredAt.put(dice.pick(BLOCKS), asOf.plus(Duration.ofMinutes(dice.between(30, 2_000))));
        }
        if (dice.chance(MISSING_PCT)) {
            int gone = dice.chance(70) ? 1 : 2;
            for (int i = 0; i < gone; i++) {
                deliveredAt.remove(dice.pick(BLOCKS));
            }
        }
    }

    /** The instant of a block, null when the account does not have it. */
    @Nullable
    Instant of(Block block) {
        return deliveredAt.get(block);
    }
}
