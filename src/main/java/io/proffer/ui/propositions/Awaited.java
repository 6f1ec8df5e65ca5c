package io.proffer.ui.propositions;

import io.proffer.identity.ApprovalLevel;
import io.proffer.identity.Role;
import io.proffer.identity.User;
import io.proffer.propositions.PropositionEventType;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.ui.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An accepted order that waits for somebody's agreement.
 *
 * @param id the proposition
 * @param who whose agreement is enough
 * @param due by when they answer, null when nobody said
 * @param mine true when the visitor is one of them
 * @param own true when the visitor noted the yes, so that somebody else has to agree
 */
public record Awaited(String id, String who, @Nullable Instant due, boolean mine, boolean own) {

    /** Those among some propositions that wait, by proposition, as a visitor meets them. */
    public static Map<String, Awaited> among(List<StoredProposition> kept, PropositionStore store, User visitor) {
        List<StoredProposition> waiting = kept.stream()
                .filter(each -> each.state() == PropositionState.PENDING_APPROVAL)
                .toList();
        Map<String, List<StoredEvent>> events =
                store.events(waiting.stream().map(StoredProposition::id).toList());
        return waiting.stream()
                .map(each -> of(each, events.getOrDefault(each.id(), List.of()), visitor))
                .collect(Collectors.toMap(Awaited::id, Function.identity()));
    }

    static Awaited of(StoredProposition kept, List<StoredEvent> events, User visitor) {
        ApprovalLevel level = ApprovalLevel.of(kept.approvalLevel());
        return new Awaited(
                kept.id(),
                level.roles().stream().map(Awaited::words).collect(Collectors.joining(" or ")),
                kept.approvalDue(),
                visitor.hasAny(level.roles()),
                events.stream()
                        .anyMatch(each -> each.type() == PropositionEventType.ACCEPTED
                                && visitor.name().equals(each.reportedBy())));
    }

    private static String words(Role role) {
        return switch (role) {
            case CSM_MANAGER -> "a CSM manager";
            case DEAL_DESK -> "the deal desk";
            case FINANCE -> "finance";
            default -> Formats.words(role);
        };
    }
}
