package io.proffer.engine.rulebook.drl;

import static io.proffer.engine.rulebook.drl.RuleFixtures.HEAD_LINES;
import static io.proffer.engine.rulebook.drl.RuleFixtures.faults;
import static io.proffer.engine.rulebook.drl.RuleFixtures.file;
import static io.proffer.engine.rulebook.drl.RuleFixtures.rule;
import static io.proffer.engine.rulebook.drl.RuleFixtures.support;
import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.rulebook.PreparedStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {
    private static final String SOUND =
            rule("FRICTION: tickets", "Support(openTickets > 0)", "signals.raise(\"FRICTION\");");

    private static RuleFault onlyFault(String... rules) {
        List<RuleFault> faults = faults(file(String.join("", rules)));
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static void assertFault(RuleFault fault, int lineBelowHead, String... said) {
        assertThat(fault.file()).isEqualTo("test.drl");
        assertThat(fault.line()).isEqualTo(HEAD_LINES + lineBelowHead);
        assertThat(fault.message()).contains(said);
    }

    @Test
    void aSyntaxErrorNamesItsLine() {
        assertFault(onlyFault(SOUND, "rule \"X: y\"\nwhen\n    Support(openTickets > 0\nthen\nend\n"), 10, "then");
    }

    @Test
    void anUnknownFieldNamesItsLine() {
        assertFault(onlyFault(SOUND, rule("X: y", "Support(openTicket > 0)", "")), 9, "openTicket");
    }

    @Test
    void anUnknownFactNamesItsLine() {
        assertFault(onlyFault(SOUND, rule("X: y", "Suport(openTickets > 0)", "")), 9, "Suport");
    }

    @Test
    void anUnknownConstantNamesItsLine() {
        assertFault(onlyFault(SOUND, rule("X: y", "Health(band == HealthBand.PURPLE)", "")), 9, "PURPLE");
    }

    @Test
    void aTypeErrorInAConsequenceNamesItsLine() {
        String broken = rule("X: y", "Support(openTickets > 0)", "signals.rise(\"X\");");
        assertFault(onlyFault(SOUND, broken), 11, "rise(String)");
    }

    @Test
    void aBrokenStatementNamesItsRule() {
        String broken = rule("X: y", "Support(openTickets > 0)", "signals.raise(\"X\")");
        assertThat(onlyFault(SOUND, broken).message()).startsWith("Unable to parse consequence");
    }

    @Test
    void aRuleOnWhichTheCompilerGivesUpIsFound() {
        String broken = rule("X: y", "Support(openTickets == \"many\")", "");
        assertFault(onlyFault(SOUND, broken), 7, "many");
    }

    @Test
    void faultsOfAllRulesComeAtOnce() {
        assertThat(faults(
                        file(SOUND + rule("X: y", "Support(openTicket > 0)", "")),
                        new RuleFile(
                                "more/guards.drl",
                                "package more;\nimport io.proffer.engine.account.*;\n"
                                        + rule("Z: z", "Suport(openTickets > 0)", ""))))
                .extracting(RuleFault::file)
                .containsExactly("more/guards.drl", "test.drl");
    }

    @Test
    void aNameWithoutACodeIsRefused() {
        assertFault(
                onlyFault(SOUND, rule("tickets pile up", "Support(openTickets > 0)", "")),
                7,
                "\"tickets pile up\"",
                "VALUE_PEAK");
    }

    @Test
    void aRuleThatHoldsNoFactIsRefused() {
        String[] bare = {
            "not Support()",
            "exists Support(openTickets > 0)",
            "accumulate(EntitlementUsage(utilizationPct >= 80); $n : count(); $n >= 2)",
            "(Support(openTickets > 2) or not Health())"
        };
        for (String conditions : bare) {
            assertFault(onlyFault(SOUND, rule("X: y", conditions, "")), 7, "DecisionTime()");
        }
    }

    @Test
    void anUnknownGlobalIsRefused() {
        RuleFile file = new RuleFile(
                "test.drl",
                "import io.proffer.engine.account.*;\nglobal java.util.List offers;\n"
                        + SOUND.replace("signals.raise(\"FRICTION\");", ""));
        assertThat(faults(file)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.message()).contains("offers", "signals", "verdicts");
        });
    }

    @Test
    void thirtyGuardsCompileAndEachSpeaksForItself() {
        StringBuilder guards = new StringBuilder();
        for (int guard = 10; guard < 40; guard++) {
            guards.append(rule(
                    "GUARD_" + guard + ": refuses at " + guard + " tickets",
                    "Support(openTickets == " + guard + ")",
                    "verdicts.refuse(\"UPGRADE\", \"" + guard + " tickets are open.\");"));
        }
        var session = RuleFixtures.session(guards.toString());
        for (int guard = 10; guard < 40; guard++) {
            assertThat(session.run(List.of(support(guard))).refusals())
                    .extracting(refusal -> refusal.reasonCode())
                    .containsExactly("GUARD_" + guard);
        }
    }

    @Test
    void anUnchangedRuleSetIsTakenFromItsStore() {
        MapStore store = new MapStore();
        RuleCompiler compiler = new RuleCompiler(getClass().getClassLoader(), store, 1_000);
        assertRuns(compiler.compile(List.of(file(SOUND))));
        assertThat(store.kept).hasSize(1);
        store.found = 0;
        assertRuns(compiler.compile(List.of(file(SOUND))));
        assertThat(store.found).isEqualTo(1);
    }

    @Test
    void aDamagedCompiledFormIsCompiledAnew() {
        MapStore store = new MapStore();
        RuleCompiler compiler = new RuleCompiler(getClass().getClassLoader(), store, 1_000);
        assertRuns(compiler.compile(List.of(file(SOUND))));
        String hash = store.kept.keySet().iterator().next();
        byte[] sound = store.kept.get(hash);
        for (int cut : new int[] {0, 10, sound.length / 2, sound.length - 30}) {
            store.kept.put(hash, java.util.Arrays.copyOf(sound, cut));
            assertRuns(compiler.compile(List.of(file(SOUND))));
            assertThat(store.kept.get(hash).length).isGreaterThan(cut);
        }
    }

    private static void assertRuns(RuleCompilation compilation) {
        assertThat(compilation)
                .isInstanceOfSatisfying(
                        RuleCompilation.Ready.class,
                        ready -> assertThat(
                                        ready.session().run(List.of(support(1))).moments())
                                .hasSize(1));
    }

    /** Keeps compiled rules in a map. */
    private static final class MapStore implements PreparedStore {
        private final Map<String, byte[]> kept = new HashMap<>();
        private int found;

        @Override
        public Optional<byte[]> find(String hash) {
            Optional<byte[]> bytes = Optional.ofNullable(kept.get(hash));
            found += bytes.isPresent() ? 1 : 0;
            return bytes;
        }

        @Override
        public void keep(String hash, byte[] compiled) {
            kept.put(hash, compiled);
        }
    }
}
