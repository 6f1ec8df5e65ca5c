package io.proffer.ui.accounts;

import io.proffer.engine.decision.Proposition;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.StoredProposition;
import io.proffer.ui.Formats;
import io.proffer.ui.propositions.Asked;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proposition that is not over and has no card: the customer has answered it, or may still, though it would not be
 * proposed again.
 *
 * @param id its id
 * @param name what was proposed
 * @param state where it stands
 * @param tone how it is coloured
 * @param next what happens next
 * @param since since when it stands there
 * @param asked what the customer may still answer, null when they have
 */
public record UnderWay(
        String id,
        String name,
        String state,
        String tone,
        String next,
        Instant since,
        @Nullable Asked asked) {

    /** Empty for a proposition that is over. */
    static Optional<UnderWay> of(StoredProposition kept, String name, Formats formats) {
        StoredProposition.Progress progress = kept.progress();
        return switch (progress.state()) {
            case PROPOSED, PRESENTED, ENGAGED -> Optional.of(open(kept, name, formats));
            case SNOOZED ->
                of(kept, name, "warn", "Ask again on " + formats.dayOf(progress.snoozedUntil()) + ", not before.");
            case PENDING_APPROVAL ->
                of(kept, name, "warn", "They said yes; the price has to be approved before it is ordered.");
            case APPROVAL_REJECTED -> of(kept, name, "bad", "They said yes, but the price was not approved.");
            case ACCEPTED -> of(kept, name, "good", "They said yes; it is being ordered.");
            case ORDERED -> of(kept, name, "good", "It is ordered and will be provided.");
            case PROVISIONING_FAILED -> of(kept, name, "bad", "It could not be provided; see the board of upgrades.");
            case PROVISIONED -> of(kept, name, "good", "They have it; whether it is used is looked at later.");
            case VALUE_AT_RISK -> of(kept, name, "warn", "They have it and use it less than was hoped for.");
            default -> Optional.empty();
        };
    }

    private static Optional<UnderWay> of(StoredProposition kept, String name, String tone, String next) {
        return Optional.of(new UnderWay(
                kept.id(),
                name,
                Formats.words(kept.state()),
                tone,
                next,
                kept.progress().updatedAt(),
                null));
    }

    private static UnderWay open(StoredProposition kept, String name, Formats formats) {
        Proposition proposed = CanonicalJson.readBack(kept.origin().body(), Proposition.class);
        return new UnderWay(
                kept.id(),
                name,
                Formats.words(kept.state()),
                "accent",
                "They may answer until " + formats.moment(kept.progress().expiresAt()) + ".",
                kept.progress().updatedAt(),
                Asked.of(kept.id(), proposed, kept.state()));
    }
}
