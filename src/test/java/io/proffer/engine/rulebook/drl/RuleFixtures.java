package io.proffer.engine.rulebook.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.DecisionTime;
import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.EntitlementUsage;
import io.proffer.engine.account.Health;
import io.proffer.engine.account.HealthBand;
import io.proffer.engine.account.Milestone;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.account.Support;
import io.proffer.engine.rulebook.PreparedStore;
import io.proffer.engine.rulebook.RuleSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DRL and facts for tests. */
public final class RuleFixtures {
    /** The instant of every test decision. */
    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final String HEAD = """
            package io.proffer.rules;
            import io.proffer.engine.account.*;
            global io.proffer.engine.rulebook.Signals signals;
            global io.proffer.engine.rulebook.Verdicts verdicts;
            """;

    /** Lines before the first rule of {@link #file(String)}. */
    public static final int HEAD_LINES = 4;

    private RuleFixtures() {}

    /** A file of rules under the usual head. */
    public static RuleFile file(String rules) {
        return new RuleFile("test.drl", HEAD + rules);
    }

    /** One rule. */
    public static String rule(String name, String when, String then) {
        return "rule \"" + name + "\"\nwhen\n    " + when + "\nthen\n    " + then + "\nend\n";
    }

    /** Compiles with the usual limit and no store. */
    public static RuleCompilation compile(RuleFile... files) {
        return new RuleCompiler(RuleFixtures.class.getClassLoader(), PreparedStore.NONE, 1_000).compile(List.of(files));
    }

    /** Rules that must compile. */
    public static RuleSession session(String... rules) {
        RuleCompilation compilation = compile(file(String.join("", rules)));
        assertThat(compilation).isInstanceOf(RuleCompilation.Ready.class);
        return ((RuleCompilation.Ready) compilation).session();
    }

    /** Faults that must be found. */
    public static List<RuleFault> faults(RuleFile... files) {
        RuleCompilation compilation = compile(files);
        assertThat(compilation).isInstanceOf(RuleCompilation.Faulty.class);
        return ((RuleCompilation.Faulty) compilation).faults();
    }

    /** The time of the decision. */
    public static DecisionTime time() {
        return new DecisionTime(NOW, LocalDate.ofInstant(NOW, ZoneOffset.UTC));
    }

    /** Support with open tickets. */
    public static Support support(@Nullable Integer openTickets) {
        return new Support(openTickets, 0, 0, null, null, null, null, null, null, null);
    }

    /** A subscription of a plan. */
    public static Subscription subscription(String plan) {
        return new Subscription(
                null, plan, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    /** Health of a band. */
    public static Health health(HealthBand band) {
        return new Health(null, band, null, null, List.of(), null, null);
    }

    /** Engagement with a milestone. */
    public static Engagement engagement(String milestone, int pendingInvites) {
        return new Engagement(
                null,
                null,
                null,
                null,
                null,
                null,
                pendingInvites,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Milestone(milestone, NOW.minusSeconds(3_600))),
                null,
                null);
    }

    /** Use of a feature. */
    public static EntitlementUsage usage(String feature, int utilizationPct) {
        return new EntitlementUsage(
                feature,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                BigDecimal.valueOf(utilizationPct),
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
                null);
    }
}
