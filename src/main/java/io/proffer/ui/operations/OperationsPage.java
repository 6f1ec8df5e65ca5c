package io.proffer.ui.operations;

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
