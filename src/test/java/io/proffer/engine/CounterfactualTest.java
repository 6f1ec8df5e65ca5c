package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.verdict.Stage;
import io.proffer.rulesets.ShippedRulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A counterfactual is true: whoever does what it says gets past the stage that named it. */
class CounterfactualTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Pattern ASKED =
            Pattern.compile(".*: (\\w+)(?:\\((\\w+)\\))? (≥|≤|=|in) ([^, ]+)(?:, [^(]*)? \\(now .*\\)");
    private static final List<String> FAMILIES = List.of("TRIAL", "LOYALTY");

    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void whatWouldLeadToATrialOrALongerTermDoes() {
        int applied = 0;
        for (ObjectNode document : Accounts.documents()) {
            Decision decision = deciding.decide(Deciding.read(document));
            for (CandidateEvaluation refused : decision.rejected()) {
                applied += isMeant(refused) && leadsOn(document, refused) ? 1 : 0;
            }
        }
        assertThat(applied).as("counterfactuals that could be applied").isGreaterThan(500);
    }

    private static boolean isMeant(CandidateEvaluation refused) {
        return FAMILIES.stream().anyMatch(refused.offerKey()::startsWith)
                && refused.stage() == Stage.APPLICABILITY
                && !refused.counterfactuals().isEmpty();
    }

    /** True when the account can be changed as it says; then the offer must get further. */
    private boolean leadsOn(ObjectNode document, CandidateEvaluation refused) {
        ObjectNode changed = document.deepCopy();
        for (String sentence : refused.counterfactuals()) {
            if (!apply(changed, sentence)) {
                return false;
            }
        }
        Optional<CandidateEvaluation> after = deciding.decide(Deciding.read(changed)).rejected().stream()
                .filter(one -> one.offerKey().equals(refused.offerKey()))
                .findFirst();
        after.ifPresent(one -> assertThat(one.stage())
                .as(
                        "%s of %s after %s: %s",
                        refused.offerKey(), document.get("id"), refused.counterfactuals(), one.reasons())
                .isGreaterThan(refused.stage()));
        return true;
    }

    private static boolean apply(ObjectNode account, String sentence) {
        Matcher asked = ASKED.matcher(sentence);
        if (!asked.matches()) {
            return false;
        }
        String value = asked.group(4);
        ObjectNode subscription = (ObjectNode) account.get("subscription");
        switch (asked.group(1)) {
            case "daysToRenewal" -> {
                LocalDate end = TODAY.plusDays(Long.parseLong(value));
                subscription.put("termStartOn", end.minusMonths(12).toString()).put("termEndOn", end.toString());
                subscription.remove("daysToRenewal");
                return true;
            }
            case "tenureMonths" -> {
                account.remove("tenureMonths");
                account.put(
                        "customerSince",
                        TODAY.minusMonths(Long.parseLong(value)).toString());
                return true;
            }
            case "negotiationOpen" -> {
                account.withObject("/commercial/renewal").put("negotiationOpen", value.equals("yes"));
                return true;
            }
            default -> {
                return applyFigure(account, asked);
            }
        }
    }

    private static boolean applyFigure(ObjectNode account, Matcher asked) {
        String source = ShippedRulebook.get()
                .vocabulary()
                .find(asked.group(1))
                .orElseThrow()
                .source();
        String field = source.substring(source.indexOf('.') + 1);
        JsonNode block =
                source.startsWith("engagement.") ? account.get("engagement") : feature(account, asked.group(2));
        if (!(block instanceof ObjectNode figures) || !figures.path(field).isNumber()) {
            return false;
        }
        figures.put(field, Integer.parseInt(asked.group(4)));
        if (field.equals("utilizationPct")) {
            figures.remove("used");
        }
        return true;
    }

    private static JsonNode feature(ObjectNode account, String key) {
        for (JsonNode use : account.at("/usage/entitlements")) {
            if (use.get("featureKey").asText().equals(key)) {
                return use;
            }
        }
        return account.get("nothing");
    }
}
