package io.proffer.ui.accounts;

import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.verdict.Stage;
import io.proffer.ui.Formats;
import io.proffer.ui.propositions.Awaited;
import io.proffer.ui.propositions.Card;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of an account shows.
 *
 * @param account the account as it is known now
 * @param formats how figures are written
 * @param blocks what is known of it, block by block
 * @param decision what was decided, null when nothing was yet
 * @param cards a card for each proposition
 * @param timeline what happened, the newest first
 * @param overrides what customer success decided for it
 * @param mayOverride true when the visitor may decide so
 * @param mayAnswer true when the visitor may note what the customer said
 * @param mayTry true when the visitor may ask what would be decided if something were otherwise
 * @param underWay what is not over and has no card
 * @param awaited orders that wait for somebody's agreement, by proposition
 * @param offers offers of the catalogue
 */
public record AccountView(
        Account account,
        Formats formats,
        List<FactBlock> blocks,
        @Nullable Decision decision,
        List<Card> cards,
        List<TimelineEntry> timeline,
        List<OverrideLine> overrides,
        boolean mayOverride,
        boolean mayAnswer,
        boolean mayTry,
        List<UnderWay> underWay,
        Map<String, Awaited> awaited,
        OfferNames offers) {

    /** Whom a proposition waits for, null when for nobody. */
    public @Nullable Awaited awaited(UnderWay each) {
        return awaited.get(each.id());
    }

    /** Its name, or its id where it has none. */
    public String name() {
        return Formats.nameOf(account);
    }

    /** Offers that are not proposed, by the stage they left at. */
    public Map<Stage, List<CandidateEvaluation>> rejected() {
        Map<Stage, List<CandidateEvaluation>> byStage = new LinkedHashMap<>();
        if (decision != null) {
            for (Stage stage : Stage.values()) {
                List<CandidateEvaluation> there = decision.rejected().stream()
                        .filter(each -> each.stage() == stage)
                        .toList();
                if (!there.isEmpty()) {
                    byStage.put(stage, there);
                }
            }
        }
        return byStage;
    }

    /** The kinds of offer that an override may be about. */
    public List<OfferFamily> families() {
        return Arrays.asList(OfferFamily.values());
    }

    /** What an override may do. */
    public List<OverrideKind> kinds() {
        return Arrays.asList(OverrideKind.values());
    }
}
