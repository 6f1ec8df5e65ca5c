package io.proffer.engine.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account document: the customer organisation and everything known of it. A missing value is unknown.
 *
 * @param attributes custom facts named in the vocabulary: String, BigDecimal, Boolean or {@code List<String>}
 */
public record Account(
        String id,
        @Nullable ExternalRefs externalRefs,
        @Nullable String name,
        @Nullable Segment segment,
        @Nullable String industry,
        @Nullable Integer employeeCount,
        @Nullable String territory,
        @Nullable String region,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable String currency,
        @Nullable LocalDate customerSince,
        @Nullable Integer tenureMonths,
        @Nullable CoverageModel coverageModel,
        @Nullable String csmId,
        @Nullable OwnerIds ownerIds,
        @Nullable String partnerKey,
        @Nullable List<String> labels,
        @Nullable List<AccountObjective> objectives,
        @Nullable Consents consents,
        @Nullable List<Contact> contacts,
        @Nullable Subscription subscription,
        @Nullable Usage usage,
        @Nullable Engagement engagement,
        @Nullable Support support,
        @Nullable Sentiment sentiment,
        @Nullable Health health,
        @Nullable Commercial commercial,
        @Nullable List<PastTrial> trials,
        @Nullable FeedbackParticipation feedbackParticipation,
        @Nullable Map<String, Object> attributes) {

    /** Copies the collections. */
    public Account {
        labels = labels == null ? null : List.copyOf(labels);
        objectives = objectives == null ? null : List.copyOf(objectives);
        contacts = contacts == null ? null : List.copyOf(contacts);
        trials = trials == null ? null : List.copyOf(trials);
        attributes = attributes == null ? null : Map.copyOf(attributes);
    }

    /** The blocks of signals. */
    private record Blocks(
            @Nullable Usage usage,
            @Nullable Engagement engagement,
            @Nullable Support support,
            @Nullable Sentiment sentiment,
            @Nullable Health health,
            @Nullable Commercial commercial) {}

    /** This account as if a block had never been sent: usage, engagement, support, sentiment, health or commercial. */
    public Account without(String block) {
        return with(new Blocks(
                block.equals("usage") ? null : usage,
                block.equals("engagement") ? null : engagement,
                block.equals("support") ? null : support,
                block.equals("sentiment") ? null : sentiment,
                block.equals("health") ? null : health,
                block.equals("commercial") ? null : commercial));
    }

    /** This account with other blocks of behaviour. */
    public Account with(
            @Nullable Usage newUsage,
            @Nullable Engagement newEngagement,
            @Nullable Support newSupport,
            @Nullable Sentiment newSentiment) {
        return with(new Blocks(newUsage, newEngagement, newSupport, newSentiment, health, commercial));
    }

    private Account with(Blocks blocks) {
        return new Account(
                id,
                externalRefs,
                name,
                segment,
                industry,
                employeeCount,
                territory,
                region,
                country,
                timeZone,
                currency,
                customerSince,
                tenureMonths,
                coverageModel,
                csmId,
                ownerIds,
                partnerKey,
                labels,
                objectives,
                consents,
                contacts,
                subscription,
                blocks.usage,
                blocks.engagement,
                blocks.support,
                blocks.sentiment,
                blocks.health,
                blocks.commercial,
                trials,
                feedbackParticipation,
                attributes);
    }
}
