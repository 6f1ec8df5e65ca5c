package io.proffer.ui.operations;

import io.proffer.budgets.BudgetStanding;
import io.proffer.budgets.Quantity;
import io.proffer.engine.catalog.Money;
import io.proffer.governance.Ruleset;
import io.proffer.propositions.PropositionStore;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.RulesetStatus;
import io.proffer.ui.Formats;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of the service on one page. */
@CheckedTemplate(basePath = "ui/operations", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OperationsPage(
        Shell shell,
        List<Check> checks,
        boolean well,
        Load load,
        @Nullable Line active,
        List<Line> history,
        boolean mayRollBack,
        List<Gauge> gauges,
        PacePanel pace,
        List<Traffic> traffic,
        boolean mayAudit)
        implements TemplateInstance {

    /** A check of health. */
    record Check(String name, boolean well, String words) {}

    /** How the last load of a rulebook went. */
    record Load(boolean ok, String at, String engine, List<FileFault> problems) {
        Load {
            problems = List.copyOf(problems);
        }

        static Load of(RulesetStatus status) {
            RulesetStatus.LastLoad last = status.lastLoad();
            return last == null
                    ? new Load(true, "–", status.engine(), List.of())
                    : new Load(last.ok(), Formats.PLAIN.moment(last.at()), status.engine(), last.problems());
        }
    }

    /**
     * A ruleset that ruled or rules.
     *
     * @param end who took it back and why, empty when nobody did
     * @param outcomes what customers said to what it proposed
     * @param hasBefore true when another ruled before it, which a roll-back would bring again
     */
    record Line(
            String id,
            String title,
            String comment,
            String state,
            String tone,
            String from,
            String by,
            String end,
            PropositionStore.Outcomes outcomes,
            boolean hasBefore) {
        /** The share of what was proposed that was accepted. */
        public String acceptance() {
            return outcomes.proposed() == 0
                    ? "–"
                    : Formats.PLAIN.percent(BigDecimal.valueOf(100 * outcomes.accepted())
                            .divide(BigDecimal.valueOf(outcomes.proposed()), 1, RoundingMode.HALF_UP));
        }

        static Line of(Ruleset ruleset, String end, PropositionStore.Outcomes outcomes) {
            var course = ruleset.course();
            return new Line(
                    ruleset.id(),
                    "Ruleset " + ruleset.number(),
                    ruleset.origin().comment() == null ? "" : ruleset.origin().comment(),
                    Formats.words(ruleset.state()),
                    switch (ruleset.state()) {
                        case ACTIVE -> "good";
                        case ROLLED_BACK -> "bad";
                        default -> "";
                    },
                    Formats.PLAIN.moment(course.activatedAt()),
                    course.activatedBy() == null ? "–" : course.activatedBy(),
                    end,
                    outcomes,
                    course.previous() != null);
        }
    }

    /** How much of a budget is used. */
    record Gauge(String name, String part, String kind, String period, int used, String words, boolean high) {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        static List<Gauge> of(BudgetStanding standing) {
            return standing.parts().stream().map(part -> of(standing, part)).toList();
        }

        private static Gauge of(BudgetStanding standing, BudgetStanding.Part part) {
            BigDecimal limit = amount(standing.limit());
            BigDecimal used = amount(part.reserved()).add(amount(part.committed()));
            int pct = limit.signum() == 0
                    ? 0
                    : used.multiply(HUNDRED)
                            .divide(limit, 0, RoundingMode.HALF_UP)
                            .intValue();
            return new Gauge(
                    standing.key(),
                    part.dimension().equals("*") ? "" : part.dimension(),
                    Formats.words(standing.kind()),
                    Formats.PLAIN.day(standing.periodStart()) + " to " + Formats.PLAIN.day(standing.periodEnd()),
                    Math.min(100, pct),
                    words(used, standing.limit()) + " of " + words(limit, standing.limit()),
                    pct >= 80);
        }

        /** Major units of money, a count, or hours. */
        private static BigDecimal amount(Quantity quantity) {
            if (quantity.amount() != null && quantity.currency() != null) {
                return new Money(quantity.amount(), quantity.currency()).major();
            }
            BigDecimal count = quantity.count() == null ? quantity.hours() : quantity.count();
            return count == null ? BigDecimal.ZERO : count;
        }

        private static String words(BigDecimal amount, Quantity unit) {
            return unit.currency() == null
                    ? Formats.PLAIN.number(amount) + (unit.hours() == null ? "" : " h")
                    : Formats.PLAIN.money(Money.of(amount, unit.currency()));
        }
    }

    /**
     * What was asked of an address since the start.
     *
     * @param share in percent of what was asked most
     */
    record Traffic(String address, long count, int share, String rate, String mean, String slowest) {
        Traffic inShareOf(long most) {
            return new Traffic(address, count, (int) (100 * count / Math.max(1, most)), rate, mean, slowest);
        }
    }
}
