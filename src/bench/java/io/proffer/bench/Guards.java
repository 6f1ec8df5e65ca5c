package io.proffer.bench;

import io.proffer.engine.account.DecisionTime;
import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.account.Support;
import io.proffer.engine.rulebook.drl.RuleFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Thirty guards over three blocks of an account, as DRL and as plain Java; one account in three meets one of them. */
final class Guards {
    private static final int COUNT = 30;
    private static final int LOWEST = 90;
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> FIELDS = List.of(
            "Subscription( seatsLicensed",
            "Subscription( termMonths",
            "Subscription( daysToRenewal",
            "Engagement( mau",
            "Engagement( wau",
            "Engagement( pendingInvites",
            "Support( openTickets",
            "Support( openP1",
            "Support( openEscalations",
            "Support( tickets30d");
    private static final List<String> OFFERS =
            IntStream.range(0, COUNT).mapToObj(i -> "OFFER_" + i).toList();

    private Guards() {}

    /** The facts a guard may read. */
    record Blocks(DecisionTime time, Subscription subscription, Engagement engagement, Support support) {
        List<Object> all() {
            return List.of(time, subscription, engagement, support);
        }
    }

    static RuleFile drl() {
        return new RuleFile(
                "guards.drl",
                IntStream.range(0, COUNT)
                        .mapToObj(Guards::rule)
                        .collect(Collectors.joining(
                                "\n",
                                "import io.proffer.engine.account.*;\n"
                                        + "global io.proffer.engine.rulebook.Verdicts verdicts;\n",
                                "\n")));
    }

    private static String rule(int guard) {
        return "rule \"GUARD_" + guard + ": a bound is passed\"\nwhen\n  "
                + FIELDS.get(guard % FIELDS.size()) + " != null && "
                + FIELDS.get(guard % FIELDS.size()).replaceAll(".* ", "") + " > " + limit(guard)
                + " )\nthen\n  verdicts.refuse(\"" + OFFERS.get(guard) + "\", \"A bound is passed.\");\nend\n";
    }

    /** Every third guard of a field has a bound that values reach, the others bounds that none does. */
    private static int limit(int guard) {
        return LOWEST + guard / FIELDS.size() * 10 + 5;
    }

    static List<Blocks> blocks(int count) {
        Random random = new Random(13);
        return IntStream.range(0, count).mapToObj(i -> blocks(random)).toList();
    }

    /** The same guards as comparisons. */
    static void plain(Blocks blocks, Consumer<Object> sink) {
        check(0, blocks.subscription.seatsLicensed(), sink);
        check(1, blocks.subscription.termMonths(), sink);
        check(2, blocks.subscription.daysToRenewal(), sink);
        check(3, blocks.engagement.mau(), sink);
        check(4, blocks.engagement.wau(), sink);
        check(5, blocks.engagement.pendingInvites(), sink);
        check(6, blocks.support.openTickets(), sink);
        check(7, blocks.support.openP1(), sink);
        check(8, blocks.support.openEscalations(), sink);
        check(9, blocks.support.tickets30d(), sink);
    }

    private static void check(int field, Integer value, Consumer<Object> sink) {
        for (int guard = field; guard < COUNT; guard += FIELDS.size()) {
            if (value != null && value > limit(guard)) {
                sink.accept(OFFERS.get(guard));
            }
        }
    }

    private static Blocks blocks(Random random) {
        return new Blocks(
                new DecisionTime(NOW, LocalDate.ofInstant(NOW, ZoneOffset.UTC)),
                new Subscription(
                        null,
                        "TEAM",
                        null,
                        null,
                        draw(random),
                        null,
                        null,
                        draw(random),
                        null,
                        draw(random),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        NOW),
                new Engagement(
                        draw(random),
                        draw(random),
                        null,
                        null,
                        null,
                        null,
                        draw(random),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        NOW),
                new Support(draw(random), draw(random), draw(random), null, draw(random), null, null, null, null, NOW));
    }

    private static Integer draw(Random random) {
        return random.nextInt(100);
    }
}
