package io.proffer.ui.operations;

import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.ui.FirstLook;
import io.proffer.ui.Formats;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Shows how the service is. */
@Path("/console/operations")
public class OperationsPages implements FirstLook {
    private static final Set<String> SAID_ELSEWHERE = Set.of("hash", "lastLoad", "lastLoadAt", "problems");

    private static final Set<String> NOTHING_TO_SAY = Set.of("\"UP\"", "0");

    private final Frame frame;
    private final SmallRyeHealthReporter health;
    private final ActiveRulebook active;
    private final Histories histories;
    private final Gauges gauges;
    private final Traffics traffics;
    private final InstantSource clock;

    OperationsPages(
            Frame frame,
            SmallRyeHealthReporter health,
            ActiveRulebook active,
            Histories histories,
            Gauges gauges,
            Traffics traffics,
            InstantSource clock) {
        this.frame = frame;
        this.health = health;
        this.active = active;
        this.histories = histories;
        this.gauges = gauges;
        this.traffics = traffics;
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
                histories.active().orElse(null),
                histories.latest(),
                visitor.may(Permission.ACTIVATE_RULESETS),
                visitor.may(Permission.READ_BUDGETS) ? gauges.now() : List.of(),
                traffics.pace(clock.instant()),
                traffics.sinceTheStart(),
                visitor.may(Permission.READ_AUDIT)));
    }

    @Override
    public void look(Visitor visitor) {
        show(visitor);
    }

    @GET
    @Path("/pace")
    @Needs(Permission.READ_EVENTS)
    public Response pace() {
        return Frame.page(traffics.pace(clock.instant()));
    }

    private List<OperationsPage.Check> checks() {
        JsonObject answer = health.getHealth().getPayload();
        return answer.getJsonArray("checks").getValuesAs(JsonValue::asJsonObject).stream()
                .map(check -> new OperationsPage.Check(
                        name(check.getString("name")), check.getString("status").equals("UP"), words(check)))
                .toList();
    }

    private static String name(String check) {
        return switch (check) {
            case "ruleset line" -> "In step with what rules";
            default -> check.startsWith("Database") ? "Database" : Formats.words(check);
        };
    }

    /** What a check says beside that all is well; fingerprints are for programs, the last load stands below. */
    private static String words(JsonObject check) {
        JsonObject data = check.getJsonObject("data");
        return data == null
                ? ""
                : String.join(
                        ", ",
                        data.entrySet().stream()
                                .filter(each -> !SAID_ELSEWHERE.contains(each.getKey())
                                        && !NOTHING_TO_SAY.contains(
                                                each.getValue().toString()))
                                .map(each -> Formats.phrase(each.getKey()) + " "
                                        + each.getValue().toString().replace("\"", ""))
                                .toList());
    }
}
