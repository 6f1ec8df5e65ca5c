package io.proffer.ui.upgrades;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredProposition;
import io.proffer.ui.Formats;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposition as those see it who run the business.
 *
 * @param id its id
 * @param accountId account
 * @param account name of the account
 * @param offer name of the offer
 * @param offerKey key of the offer
 * @param state where it stands
 * @param owner who looks after the account, empty when not known
 * @param age how long it has stood there
 * @param since since when
 * @param due by when something must happen, null when nothing must
 * @param late true when that is over
 */
public record Upgrade(
        String id,
        String accountId,
        String account,
        String offer,
        String offerKey,
        PropositionState state,
        String owner,
        String age,
        Instant since,
        @Nullable Instant due,
        boolean late) {
    private static final int MINUTES = 60;

    static Upgrade of(StoredProposition stored, Map<String, String> names, Instant now) {
        StoredProposition.Origin origin = stored.origin();
        JsonNode body = CanonicalJson.readBack(origin.body());
        Instant since = stored.progress().updatedAt();
        Instant due = due(stored, body);
        return new Upgrade(
                stored.id(),
                origin.accountId(),
                names.getOrDefault(origin.accountId(), origin.accountId()),
                body.path("name").asText(origin.offerKey()),
                origin.offerKey(),
                stored.state(),
                origin.ownerId() == null ? "" : origin.ownerId(),
                Formats.age(since, now),
                since,
                due,
                due != null && due.isBefore(now));
    }

    /** The end of an open one; the hours of approval or of the slowest task for one that was accepted. */
    private static @Nullable Instant due(StoredProposition stored, JsonNode body) {
        Instant since = stored.progress().updatedAt();
        return switch (stored.state()) {
            case PENDING_APPROVAL -> stored.approvalDue();
            case ACCEPTED, ORDERED -> {
                BigDecimal slowest = BigDecimal.ZERO;
                for (JsonNode task : body.path("presentation").path("delivery").path("tasks")) {
                    slowest = slowest.max(task.path("slaHours").decimalValue());
                }
                yield slowest.signum() == 0 ? null : since.plus(hours(slowest));
            }
            case SNOOZED -> stored.progress().snoozedUntil();
            default -> stored.state().isOpen() ? stored.progress().expiresAt() : null;
        };
    }

    private static Duration hours(BigDecimal hours) {
        return Duration.ofMinutes(hours.multiply(BigDecimal.valueOf(MINUTES)).longValue());
    }
}
