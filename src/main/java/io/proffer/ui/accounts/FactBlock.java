package io.proffer.ui.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.account.Account;
import io.proffer.json.CanonicalJson;
import io.proffer.ui.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of facts.
 *
 * @param name name for people
 * @param asOf when it was true, null when not said
 * @param age how long ago that is, empty when not known
 * @param stale true when it is older than three days
 * @param facts name and value of each, as people read them
 */
public record FactBlock(String name, @Nullable Instant asOf, String age, boolean stale, List<Fact> facts) {
    private static final List<String> BLOCKS =
            List.of("subscription", "usage", "engagement", "health", "support", "sentiment", "commercial");
    private static final Duration FRESH = Duration.ofDays(3);

    /** Copies the list. */
    public FactBlock {
        facts = List.copyOf(facts);
    }

    /** A fact. */
    public record Fact(String name, String value) {}

    /** True when nothing was ever sent of it. */
    public boolean missing() {
        return facts.isEmpty();
    }

    static List<FactBlock> of(Account account, Formats formats, Instant now) {
        JsonNode document = CanonicalJson.tree(account);
        return BLOCKS.stream()
                .map(block -> of(block, document.path(block), formats, now))
                .toList();
    }

    private static FactBlock of(String name, JsonNode block, Formats formats, Instant now) {
        String stamp = block.path("asOf").asText("");
        Instant asOf = stamp.isEmpty() ? null : Instant.parse(stamp);
        List<Fact> facts = new ArrayList<>();
        block.properties().forEach(member -> add(facts, member.getKey(), member.getValue(), formats));
        return new FactBlock(
                Formats.words(name),
                asOf,
                asOf == null ? "" : Formats.age(asOf, now),
                asOf != null && Duration.between(asOf, now).compareTo(FRESH) > 0,
                facts);
    }

    private static void add(List<Fact> facts, String name, JsonNode value, Formats formats) {
        if (name.equals("entitlements")) {
            value.forEach(each -> facts.add(new Fact(each.path("featureKey").asText(), use(each, formats))));
        } else if (!name.equals("asOf") && !name.equals("id")) {
            facts.add(new Fact(Formats.phrase(name), FactText.of(value, formats)));
        }
    }

    private static String use(JsonNode entitlement, Formats formats) {
        String used = FactText.of(entitlement.path("used"), formats);
        String limit = FactText.of(entitlement.path("limit"), formats);
        int gate = entitlement.path("gateHits30d").asInt(0);
        if (limit.equals("0")) {
            return "not in the plan" + (gate > 0 ? ", tried " + gate + " times in 30 days" : "");
        }
        String text = limit.equals("–") ? used : used + " of " + limit;
        return gate > 0 ? text + ", stopped " + gate + " times in 30 days" : text;
    }
}
