package io.proffer.ui.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.proffer.budgets.BudgetDesk;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.Rulesets;
import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Shows how the service is. */
@Path("/console/operations")
public class OperationsPages {
    private static final int SHOWN = 8;

    private final Frame frame;
    private final SmallRyeHealthReporter health;
    private final ActiveRulebook active;
    private final Rulesets rulesets;
    private final BudgetDesk budgets;
    private final MeterRegistry meters;
    private final InstantSource clock;

    OperationsPages(
            Frame frame,
            SmallRyeHealthReporter health,
            ActiveRulebook active,
            Rulesets rulesets,
            BudgetDesk budgets,
            MeterRegistry meters,
            InstantSource clock) {
        this.frame = frame;
        this.health = health;
        this.active = active;
        this.rulesets = rulesets;
        this.budgets = budgets;
        this.meters = meters;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.READ_EVENTS)
    public Response show(@BeanParam Visitor visitor) {
        List<OperationsPage.Check> checks = checks();
        return Frame.page(new OperationsPage(
                frame.around(Section.OPERATIONS, visitor),
                checks,
                checks.stream().allMatch(OperationsPage.Check::well),
                OperationsPage.Load.of(active.status()),
                rulesets.active().map(OperationsPage.Line::of).orElse(null),
                history(),
                visitor.may(Permission.ACTIVATE_RULESETS),
                visitor.may(Permission.READ_BUDGETS) ? gauges() : List.of(),
                Traffics.of(meters),
                visitor.may(Permission.READ_AUDIT)));
    }

    private List<OperationsPage.Check> checks() {
        JsonObject answer = health.getHealth().getPayload();
        return answer.getJsonArray("checks").getValuesAs(JsonValue::asJsonObject).stream()
                .map(check -> new OperationsPage.Check(
                        check.getString("name"), check.getString("status").equals("UP"), words(check)))
                .toList();
    }

    private static String words(JsonObject check) {
        JsonObject data = check.getJsonObject("data");
        return data == null
                ? ""
                : String.join(
                        ", ",
                        data.entrySet().stream()
                                .map(each -> each.getKey() + " "
                                        + each.getValue().toString().replace("\"", ""))
                                .toList());
    }

    private List<OperationsPage.Line> history() {
        List<RulesetState> ruled = List.of(RulesetState.ACTIVE, RulesetState.SUPERSEDED, RulesetState.ROLLED_BACK);
        List<Ruleset> latest =
                rulesets.list(new RulesetStore.Query(ruled, null, SHOWN)).rulesets();
        return latest.stream().map(OperationsPage.Line::of).toList();
    }

    private List<OperationsPage.Gauge> gauges() {
        Instant now = clock.instant();
        return active.lease().stream()
                .flatMap(lease -> {
                    try (lease) {
                        return budgets.standing(lease.decisioning().rulebook(), now).stream();
                    }
                })
                .flatMap(standing -> OperationsPage.Gauge.of(standing).stream())
                .toList();
    }
}
