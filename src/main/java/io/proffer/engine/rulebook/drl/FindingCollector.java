package io.proffer.engine.rulebook.drl;

import io.proffer.engine.rulebook.RuleFindings;
import io.proffer.engine.rulebook.RuleFindings.GuardRefusal;
import io.proffer.engine.rulebook.RuleFindings.Moment;
import io.proffer.engine.rulebook.Signals;
import io.proffer.engine.rulebook.Verdicts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** What rules say in one decision, and which of them speaks: Drools asks the filter before it fires a rule. */
final class FindingCollector implements Signals, Verdicts, AgendaFilter {
    private static final int REMEMBERED = 3;
    private static final Comparator<Moment> BY_CODE =
            Comparator.comparing(Moment::code).thenComparing(Moment::rule);
    private static final Comparator<GuardRefusal> BY_RULE = Comparator.comparing(GuardRefusal::rule)
            .thenComparing(GuardRefusal::target)
            .thenComparing(GuardRefusal::text);

    private final List<Moment> moments = new ArrayList<>();
    private final List<GuardRefusal> refusals = new ArrayList<>();
    private final @Nullable String[] fired = new String[REMEMBERED];
    private int firings;

    void clear() {
        moments.clear();
        refusals.clear();
        Arrays.fill(fired, null);
        firings = 0;
    }

    @Override
    public boolean accept(Match match) {
        fired[firings % REMEMBERED] = match.getRule().getName();
        firings++;
        return true;
    }

    private String speaker() {
        return String.valueOf(fired[(firings - 1) % REMEMBERED]);
    }

    @Override
    public void raise(String code) {
        moments.add(new Moment(Objects.requireNonNull(code, "signals.raise needs a code"), speaker()));
    }

    @Override
    public void refuse(String target, String text) {
        String rule = speaker();
        refusals.add(new GuardRefusal(
                Objects.requireNonNull(target, "verdicts.refuse needs a target"),
                RuleName.code(rule),
                Objects.requireNonNull(text, "verdicts.refuse needs a text"),
                rule));
    }

    /** Everything said, in an order that does not depend on the order of firing. */
    RuleFindings findings() {
        if (moments.isEmpty() && refusals.isEmpty()) {
            return RuleFindings.NONE;
        }
        moments.sort(BY_CODE);
        refusals.sort(BY_RULE);
        List<Moment> each = new ArrayList<>(moments.size());
        for (Moment moment : moments) {
            if (each.isEmpty() || !each.get(each.size() - 1).code().equals(moment.code())) {
                each.add(moment);
            }
        }
        return new RuleFindings(each, distinct(refusals));
    }

    /** Equal refusals are neighbours once they are sorted. */
    private static List<GuardRefusal> distinct(List<GuardRefusal> sorted) {
        List<GuardRefusal> each = new ArrayList<>(sorted.size());
        for (GuardRefusal refusal : sorted) {
            if (each.isEmpty() || !each.get(each.size() - 1).equals(refusal)) {
                each.add(refusal);
            }
        }
        return each;
    }

    /** The rules fired last, each once. */
    String last() {
        return Arrays.stream(fired)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(rule -> "\"" + rule + "\"")
                .toList()
                .toString();
    }

    /** Where an exception came from, as the end of a sentence. */
    String whileFiring() {
        return firings == 0 ? " in a condition" : " in or after rule \"" + speaker() + "\"";
    }
}
