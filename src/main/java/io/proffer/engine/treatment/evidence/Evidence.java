package io.proffer.engine.treatment.evidence;

import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a proposition. Everything rests on a row of a content sheet or on the account's own facts.
 *
 * @param changes what it changes for the account's objectives, the first objective first
 * @param advantages what it means in daily work, features people tried first
 * @param growthStory the account's own growth, null when its facts do not tell one
 * @param story a similar customer's story, null when none may be told
 * @param ecosystem what it opens for integrations in use or tried
 */
public record Evidence(
        List<ObjectiveChange> changes,
        List<Advantage> advantages,
        @Nullable GrowthStory growthStory,
        @Nullable Story story,
        List<EcosystemMatch> ecosystem) {

    /** Copies the lists. */
    public Evidence {
        changes = List.copyOf(changes);
        advantages = List.copyOf(advantages);
        ecosystem = List.copyOf(ecosystem);
    }

    /**
     * What changes for one objective.
     *
     * @param objective objective of the account
     * @param before how it is today
     * @param after how it will be
     * @param ref row behind it
     */
    public record ObjectiveChange(String objective, String before, String after, RowRef ref) {}

    /**
     * What a feature means in daily work.
     *
     * @param key feature key
     * @param text one sentence for this reader
     * @param ref row behind it
     */
    public record Advantage(String key, String text, RowRef ref) {}

    /**
     * The account's own growth, from its own figures.
     *
     * @param text one sentence
     * @param ref row behind it
     */
    public record GrowthStory(String text, RowRef ref) {}

    /**
     * A similar customer's story.
     *
     * @param key stable key
     * @param headline one line
     * @param text a few sentences
     * @param metrics what was measured
     * @param consentExpiresOn last day on which it may be told
     * @param jointPartner partner it is told together with, null for none
     * @param specificity how closely the row fits, the more the closer
     * @param ref row of {@code success_story_selector} that chose it
     */
    public record Story(
            String key,
            String headline,
            String text,
            List<StoryMetric> metrics,
            LocalDate consentExpiresOn,
            @Nullable String jointPartner,
            int specificity,
            RowRef ref) {
        /** Copies the list. */
        public Story {
            metrics = List.copyOf(metrics);
        }
    }

    /** What was measured in a story, with its source. */
    public record StoryMetric(String name, BigDecimal before, BigDecimal after, String unit, String source) {}

    /**
     * What a proposition opens for an integration.
     *
     * @param integrationKey integration the account uses or tried
     * @param signal USED or ATTEMPTED
     * @param integrationsUnlocked what becomes possible
     * @param benefitKey benefit in a word
     * @param benefit benefit in a sentence, null when no text fits the reader
     * @param coBrandedPlanRef plan shared with a partner, null for none
     * @param prerequisite what must be there first, null for nothing
     * @param ref row behind it
     */
    public record EcosystemMatch(
            String integrationKey,
            String signal,
            List<String> integrationsUnlocked,
            String benefitKey,
            @Nullable String benefit,
            @Nullable String coBrandedPlanRef,
            @Nullable Prerequisite prerequisite,
            RowRef ref) {
        /** Copies the list. */
        public EcosystemMatch {
            integrationsUnlocked = List.copyOf(integrationsUnlocked);
        }
    }

    /** What must be there first: a key, and a sentence where the table has one. */
    public record Prerequisite(String key, @Nullable String text) {}
}
