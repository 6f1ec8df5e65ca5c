package io.proffer.engine.rulebook.drl;

import static io.proffer.engine.rulebook.drl.RuleFixtures.engagement;
import static io.proffer.engine.rulebook.drl.RuleFixtures.file;
import static io.proffer.engine.rulebook.drl.RuleFixtures.health;
import static io.proffer.engine.rulebook.drl.RuleFixtures.rule;
import static io.proffer.engine.rulebook.drl.RuleFixtures.session;
import static io.proffer.engine.rulebook.drl.RuleFixtures.subscription;
import static io.proffer.engine.rulebook.drl.RuleFixtures.support;
import static io.proffer.engine.rulebook.drl.RuleFixtures.time;
import static io.proffer.engine.rulebook.drl.RuleFixtures.usage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proffer.engine.account.HealthBand;
import io.proffer.engine.rulebook.RuleFailure;
import io.proffer.engine.rulebook.RuleFindings;
import io.proffer.engine.rulebook.RuleFindings.GuardRefusal;
import io.proffer.engine.rulebook.RuleFindings.Moment;
import io.proffer.engine.rulebook.RuleSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleSessionTest {

    @Test
    void momentsAndRefusalsCarryTheRuleThatSpoke() {
        RuleSession rules = session(
                rule("GROWTH: invites pile up", "Engagement(pendingInvites >= 3)", "signals.raise(\"GROWTH\");"),
                rule(
                        "RED_ACCOUNT: health is red",
                        "Health(band == HealthBand.RED)",
                        "verdicts.refuse(\"COMMERCIAL\", \"Care first.\");"));
        RuleFindings findings = rules.run(List.of(time(), engagement("FIRST", 3), health(HealthBand.RED)));
        assertThat(findings.moments()).containsExactly(new Moment("GROWTH", "GROWTH: invites pile up"));
        assertThat(findings.refusals())
                .containsExactly(
                        new GuardRefusal("COMMERCIAL", "RED_ACCOUNT", "Care first.", "RED_ACCOUNT: health is red"));
        assertThat(rules.run(List.of(time(), engagement("FIRST", 2)))).isEqualTo(RuleFindings.NONE);
    }

    @Test
    void aMomentCountsOnceAndFindingsComeInTheOrderOfTheirNames() {
        RuleSession rules = session(
                rule("Z_LAST: z", "EntitlementUsage(utilizationPct >= 80)", "signals.raise(\"Z_LAST\");"),
                rule("A_FIRST: a", "Support(openTickets > 0)", "signals.raise(\"A_FIRST\");"));
        RuleFindings findings =
                rules.run(List.of(time(), usage("API", 90), usage("SSO", 95), usage("RUNS", 10), support(1)));
        assertThat(findings.moments()).extracting(Moment::code).containsExactly("A_FIRST", "Z_LAST");
    }

    @Test
    void anUnknownFactMeetsNoComparison() {
        RuleSession rules =
                session(rule("FRICTION: tickets", "Support(openTickets >= 0)", "signals.raise(\"FRICTION\");"));
        assertThat(rules.run(List.of(support(null))).moments()).isEmpty();
        assertThat(rules.run(List.of(support(0))).moments()).hasSize(1);
    }

    @Test
    void aThrowingRuleFailsTheDecisionAndNotTheNextOne() {
        RuleSession rules = session(
                rule("BROKEN: throws", "Support(openTickets == 13)", "throw new IllegalStateException(\"no luck\");"),
                rule("FRICTION: tickets", "Support(openTickets >= 1)", "signals.raise(\"FRICTION\");"));
        assertThatThrownBy(() -> rules.run(List.of(support(13))))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("BROKEN: throws")
                .hasMessageContaining("no luck");
        assertThat(rules.run(List.of(support(1))).moments()).hasSize(1);
        assertThat(rules.run(List.of()).moments()).isEmpty();
    }

    @Test
    void aThrowingConditionFailsTheDecision() {
        RuleSession rules = session(
                rule("BROKEN: condition", "Subscription(planKey.substring(9) == \"X\")", "signals.raise(\"BROKEN\");"));
        assertThatThrownBy(() -> rules.run(List.of(subscription("TEAM")))).isInstanceOf(RuleFailure.class);
        assertThat(rules.run(List.of(subscription("ENTERPRISX"))).moments()).hasSize(1);
    }

    @Test
    void rulesThatFireWithoutEndFailTheDecisionAndAreNamed() {
        RuleSession rules = session(
                rule("LOOP: round and round", "$n : Integer()", "insert(Integer.valueOf($n + 1));"),
                rule("START: begins", "Support(openTickets > 0)", "insert(Integer.valueOf(1));"));
        assertThatThrownBy(() -> rules.run(List.of(support(1))))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("1000 times")
                .hasMessageContaining("LOOP: round and round");
        assertThat(rules.run(List.of(support(0)))).isEqualTo(RuleFindings.NONE);
    }

    @Test
    void whatARuleInsertsIsGoneInTheNextDecision() {
        RuleSession rules = session(
                rule("NOTE: inserts", "Support(openTickets > 0)", "insert(\"seen\");"),
                rule("SEEN: reads", "String(this == \"seen\")\n    DecisionTime()", "signals.raise(\"SEEN\");"));
        assertThat(rules.run(List.of(support(1), time())).moments()).hasSize(1);
        assertThat(rules.run(List.of(support(0), time())).moments()).isEmpty();
    }

    @Test
    void aKeptSessionAnswersAsAFreshOne() {
        String[] shapes = {
            rule("EXISTS: e", "DecisionTime()\n    exists EntitlementUsage(utilizationPct >= 80)", raise("EXISTS")),
            rule(
                    "EXISTS_FIRST: e",
                    "exists EntitlementUsage(utilizationPct >= 80)\n    DecisionTime()",
                    raise("EXISTS_FIRST")),
            rule("NOT: n", "DecisionTime()\n    not Support(openTickets > 2)", raise("NOT")),
            rule("NOT_AFTER: n", "$s : Subscription()\n    not Support(openTickets > 2)", raise("NOT_AFTER")),
            rule("NOT_FIRST: n", "not Support(openTickets > 2)\n    Subscription()", raise("NOT_FIRST")),
            rule(
                    "MANY: c",
                    "accumulate(EntitlementUsage(utilizationPct >= 80); $n : count(); $n >= 2)\n    DecisionTime()",
                    raise("MANY")),
            rule(
                    "SUM: c",
                    "DecisionTime()\n    accumulate(EntitlementUsage($u : utilizationPct); $n : count($u); $n < 3)",
                    raise("SUM")),
            rule(
                    "FROM: f",
                    "Engagement($m : milestones)\n    exists Milestone(key == \"FIRST\") from $m",
                    raise("FROM")),
            rule("FORALL: a", "DecisionTime()\n    forall(EntitlementUsage(utilizationPct < 80))", raise("FORALL")),
            rule(
                    "OR: o",
                    "(Support(openTickets > 3) or Health(band == HealthBand.RED))\n    Subscription()",
                    raise("OR")),
            rule(
                    "JOIN: j",
                    "Subscription($p : planKey)\n    Engagement(pendingInvites > 2)\n    Health(band != HealthBand.RED)",
                    raise("JOIN")),
            rule(
                    "NESTED: n",
                    "Subscription()\n    not(Support(openTickets > 1) and Health(band == HealthBand.RED))",
                    raise("NESTED")),
        };
        answersAsAFreshOne(500, shapes);
        for (String alone : shapes) {
            answersAsAFreshOne(100, alone);
        }
    }

    /** What a fresh session does with all facts, whether or not any rule can fire. */
    private static void answersAsAFreshOne(int decisions, String... shapes) {
        RuleSession kept = session(shapes);
        Random random = new Random(42);
        for (int decision = 0; decision < decisions; decision++) {
            List<Object> facts = facts(random);
            RuleSession fresh = ((KeptRules) kept).fresh();
            assertThat(kept.run(facts)).as("decision %d of %s", decision, facts).isEqualTo(fresh.run(facts));
            fresh.close();
        }
        kept.close();
    }

    private static String raise(String code) {
        return "signals.raise(\"" + code + "\");";
    }

    private static List<Object> facts(Random random) {
        List<Object> facts = new ArrayList<>(List.of(time()));
        for (int usage = random.nextInt(4); usage > 0; usage--) {
            facts.add(usage("F" + usage, 60 + random.nextInt(4) * 10));
        }
        if (random.nextBoolean()) {
            facts.add(support(random.nextInt(6)));
        }
        if (random.nextBoolean()) {
            facts.add(health(random.nextBoolean() ? HealthBand.RED : HealthBand.GREEN));
        }
        if (random.nextBoolean()) {
            facts.add(engagement(random.nextBoolean() ? "FIRST" : "SECOND", random.nextInt(5)));
        }
        if (random.nextInt(4) > 0) {
            facts.add(subscription("TEAM"));
        }
        return facts;
    }

    @Test
    void aFileWithoutRulesRaisesNothing() {
        assertThat(RuleFixtures.compile(file(""))).isInstanceOf(RuleCompilation.Ready.class);
    }
}
