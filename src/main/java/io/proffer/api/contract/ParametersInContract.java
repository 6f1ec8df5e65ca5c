package io.proffer.api.contract;

import static java.util.Map.entry;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says what parameters mean: the same name means the same wherever it is taken. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = ParametersInContract.AFTER_OTHERS)
public final class ParametersInContract implements OASFilter {
    /** Filters that add parameters have a higher priority, and come first. */
    static final int AFTER_OTHERS = 0;

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            entry(
                    "Idempotency-Key",
                    "A repeat under the same key has no second effect, such as a UUID; kept for 24 hours"),
            entry("If-Match", "The ETag that was seen; refused with 412 when the document has another by now"),
            entry("If-None-Match", "* to make it only where there is none"),
            entry("X-Proffer-User", "Whom a trusted caller acts for"),
            entry("a", "Key of the plan from which one changes"),
            entry("accountId", "Only those of an account"),
            entry("actor", "Only acts of a user"),
            entry("annotated", "true for what lint finds written into the cells"),
            entry("asOf", "The instant that is asked about, now without one"),
            entry("assignee", "me for those that wait for the one who asks"),
            entry("b", "Key of the plan to which one changes"),
            entry("base", "Id of the ruleset to compare with, its base without one"),
            entry("block", "Which block of facts"),
            entry("crm", "Only those of an id in the CRM"),
            entry("cursor", "The nextCursor of the page before, nothing for the first page"),
            entry("dimension", "Only one part of a divided budget"),
            entry("expand", "Parts that are shown beside the rest, several separated by commas"),
            entry("expiringBefore", "Only those that end before an instant"),
            entry("explain", "How much of the reasons is shown"),
            entry(
                    "fields",
                    "Members that are shown, several separated by commas; all others are left out, required ones too"),
            entry("file", "Name of one file of the ruleset"),
            entry("from", "From this instant on"),
            entry("id", "Its id, as answers give it"),
            entry("key", "Its key, as lists give it"),
            entry("limit", "Most entries of the page"),
            entry("locale", "Language of the customer, such as de-DE; English without one"),
            entry("offer", "Key of one offer, all offers without one"),
            entry("offerKey", "Key of an offer, see /api/v1/offers"),
            entry("oid", "Id of the override"),
            entry("ownerId", "Only those of accounts of an owner"),
            entry("placement", "Key of a placement, see /api/v1/placements; the default one without it"),
            entry("plan", "Only rows that speak of a plan, see /api/v1/plans"),
            entry("region", "Only rows that speak of a region; * in a row speaks of every region"),
            entry("role", "Who is spoken to, all contacts without one"),
            entry("scope", "ALL, SEGMENT: and a segment, or OFFER: and the key of an offer"),
            entry("since", "The sequence of the last event that was seen, nothing for the beginning"),
            entry("sort", "The order; - is for the highest first"),
            entry("state", "Only those in one of these states, several separated by commas"),
            entry("status", "Only those of one of these states, several separated by commas"),
            entry("subject", "Only acts on what has this id"),
            entry("subjectKind", "Only acts on things of a kind"),
            entry("table", "Key of a table, for the one workbook that has it"),
            entry("to", "Before this instant"),
            entry("type", "Only those of these types"),
            entry("verdict", "Only those with one of these verdicts, several separated by commas"));

    private static final Set<String> INSTANTS = Set.of("asOf", "expiringBefore", "from", "to");

    /** Names of which one is taken. */
    private static final Map<String, List<Object>> ONE = Map.of(
            "assignee", List.of("me"),
            "block", List.of("usage", "engagement", "support", "sentiment", "health", "commercial"));

    /** Names of which several are taken. */
    private static final Map<String, List<Object>> SEVERAL =
            Map.of("expand", List.of("quote", "valueCase", "treatments", "explanation"));

    @Override
    public Parameter filterParameter(Parameter parameter) {
        String name = parameter.getName();
        if (parameter.getDescription() == null) {
            parameter.setDescription(MEANINGS.get(name));
        }
        if (INSTANTS.contains(name)) {
            parameter.setSchema(text().format("date-time"));
        } else if (ONE.containsKey(name)) {
            parameter.setSchema(text().enumeration(ONE.get(name)));
        } else if (SEVERAL.containsKey(name)) {
            parameter.setExplode(false);
            parameter.setSchema(
                    OASFactory.createSchema().addType(SchemaType.ARRAY).items(text().enumeration(SEVERAL.get(name))));
        }
        return parameter;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
