package io.proffer.scenarios.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.scenarios.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of a scenario as changes of an account document, the way other systems would send them. */
final class AccountPatch {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FEATURE_KEY = "feature.featureKey";
    private static final String OBJECTIVES = "derived.objectives";
    private static final int LEAST_PRIORITY = 3;
    private static final Set<String> BLOCKS =
            Set.of("subscription", "engagement", "support", "sentiment", "health", "commercial", "attributes");

    private final ObjectNode account;
    private final Instant asOf;
    private final ObjectNode patch = JSON.objectNode();

    private AccountPatch(ObjectNode account, Instant asOf) {
        this.account = account;
        this.asOf = asOf;
    }

    /**
     * The merge patch; facts of a block that the account lacks make a fresh one.
     *
     * @param given only facts that {@link #fits} accepts
     */
    static ObjectNode of(ObjectNode account, List<Given> given, Instant asOf) {
        AccountPatch patch = new AccountPatch(account, asOf);
        GivenFacts.code(given, FEATURE_KEY).ifPresent(feature -> patch.feature(feature, given));
        given.stream().filter(fact -> !isOfFeature(fact.term())).forEach(patch::put);
        return patch.patch;
    }

    /** True for a fact that an account document can say; of a feature, when the scenario names the feature. */
    static boolean fits(Term term, List<Given> given) {
        boolean named = GivenFacts.code(given, FEATURE_KEY).isPresent();
        return term.scope().equals("account")
                || BLOCKS.contains(term.scope())
                || OBJECTIVES.equals(term.source())
                || isOfFeature(term) && named;
    }

    static boolean isOfFeature(Term term) {
        return term.scope().equals("feature");
    }

    private void put(Given fact) {
        if (OBJECTIVES.equals(fact.term().source())) {
            patch.set("objectives", objectives(fact.value()));
            return;
        }
        List<String> path = path(fact.term());
        boolean inBlock = BLOCKS.contains(path.get(0)) && !path.get(0).equals("attributes");
        if (inBlock && !account.path(path.get(0)).hasNonNull("asOf")) {
            object(patch, path.get(0)).put("asOf", asOf.toString());
        }
        set(patch, path, fact);
    }

    /** The components of the document; those of the account itself stand at its root. */
    private static List<String> path(Term term) {
        List<String> path =
                new ArrayList<>(Arrays.asList(String.valueOf(term.source()).split("\\.")));
        if (path.get(0).equals("account")) {
            path.remove(0);
        }
        return path;
    }

    private static void set(ObjectNode root, List<String> path, Given fact) {
        ObjectNode holder = root;
        for (String part : path.subList(0, path.size() - 1)) {
            holder = object(holder, part);
        }
        holder.set(path.get(path.size() - 1), json(fact));
    }

    private static ObjectNode object(ObjectNode holder, String part) {
        return holder.get(part) instanceof ObjectNode there ? there : holder.putObject(part);
    }

    /** The list of entitlements with the one of the feature changed, or added. */
    private void feature(String feature, List<Given> given) {
        ArrayNode entitlements = JSON.arrayNode();
        Optional<JsonNode> known = Optional.empty();
        for (JsonNode entitlement : account.at("/usage/entitlements")) {
            boolean meant = entitlement.path("featureKey").asText().equals(feature);
            known = meant ? Optional.of(entitlement) : known;
            if (!meant) {
                entitlements.add(entitlement);
            }
        }
        ObjectNode changed = known.map(JsonNode::<ObjectNode>deepCopy).orElseGet(JSON::objectNode);
        for (Given fact : given) {
            if (isOfFeature(fact.term())) {
                List<String> path = path(fact.term());
                set(changed, path.subList(1, path.size()), fact);
            }
        }
        entitlements.add(changed);
        ObjectNode usage = object(patch, "usage");
        usage.set("entitlements", entitlements);
        if (!account.path("usage").hasNonNull("asOf")) {
            usage.put("asOf", asOf.toString());
        }
    }

    private static JsonNode objectives(@Nullable Object keys) {
        if (!(keys instanceof List<?> list)) {
            return JSON.nullNode();
        }
        ArrayNode objectives = JSON.arrayNode();
        for (Object key : list) {
            int priority = Math.min(LEAST_PRIORITY, objectives.size() + 1);
            objectives.addObject().put("key", String.valueOf(key)).put("priority", priority);
        }
        return objectives;
    }

    private static JsonNode json(Given fact) {
        Object value = fact.value();
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof BigDecimal number) {
            return number(fact.term(), number);
        }
        if (value instanceof Boolean yes) {
            return JSON.booleanNode(yes);
        }
        if (value instanceof List<?> codes) {
            ArrayNode array = JSON.arrayNode();
            codes.forEach(code -> array.add(String.valueOf(code)));
            return array;
        }
        return JSON.textNode(value instanceof LocalDate day ? day(fact.term(), day) : value.toString());
    }

    private static JsonNode number(Term term, BigDecimal number) {
        if (term.type() == TermType.MONEY) {
            Money money = Money.of(number, String.valueOf(term.unit()));
            return JSON.objectNode().put("amount", money.amount()).put("currency", money.currency());
        }
        return term.type() == TermType.INTEGER ? JSON.numberNode(number.longValueExact()) : JSON.numberNode(number);
    }

    /** By the convention of the documents, what ends in At is an instant and what ends in On a day. */
    private static String day(Term term, LocalDate day) {
        return String.valueOf(term.source()).endsWith("At")
                ? day.atStartOfDay().toInstant(ZoneOffset.UTC).toString()
                : day.toString();
    }
}
