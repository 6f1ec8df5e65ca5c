package io.proffer.propositions;

import static io.proffer.propositions.PropositionState.ACCEPTED;
import static io.proffer.propositions.PropositionState.APPROVAL_REJECTED;
import static io.proffer.propositions.PropositionState.DECLINED;
import static io.proffer.propositions.PropositionState.DISMISSED;
import static io.proffer.propositions.PropositionState.ENGAGED;
import static io.proffer.propositions.PropositionState.EXPIRED;
import static io.proffer.propositions.PropositionState.ORDERED;
import static io.proffer.propositions.PropositionState.PENDING_APPROVAL;
import static io.proffer.propositions.PropositionState.PRESENTED;
import static io.proffer.propositions.PropositionState.PROPOSED;
import static io.proffer.propositions.PropositionState.PROVISIONED;
import static io.proffer.propositions.PropositionState.PROVISIONING_FAILED;
import static io.proffer.propositions.PropositionState.REVERTED;
import static io.proffer.propositions.PropositionState.SNOOZED;
import static io.proffer.propositions.PropositionState.SUPERSEDED;
import static io.proffer.propositions.PropositionState.VALUE_AT_RISK;
import static io.proffer.propositions.PropositionState.VALUE_CONFIRMED;
import static io.proffer.propositions.PropositionState.WITHDRAWN;
import static io.proffer.propositions.PropositionState.WITHHELD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of a proposition (policy §1.4). The state follows from the events in the order in which they
 * happened, whatever the order in which they were reported.
 */
public final class Lifecycle {
    private static final Comparator<StoredEvent> AS_IT_HAPPENED =
            Comparator.comparing(StoredEvent::occurredAt).thenComparing(StoredEvent::receivedAt);

    private Lifecycle() {}

    /** What came of adding an event. */
    public sealed interface Outcome {}

    /**
     * The event fits.
     *
     * @param state the state after all events
     * @param snoozedUntil when a proposition that sleeps wakes up, null when it does not sleep
     */
    public record Moved(PropositionState state, @Nullable Instant snoozedUntil) implements Outcome {}

    /** The event, or one reported before, would be illegal; {@code current} is the state when it happened. */
    public record Illegal(PropositionState current) implements Outcome {}

    /** The state after some events and one more. */
    public static Outcome after(List<StoredEvent> before, StoredEvent added) {
        List<StoredEvent> all = new ArrayList<>(before);
        all.add(added);
        all.sort(AS_IT_HAPPENED);
        PropositionState state = PROPOSED;
        Instant until = null;
        for (StoredEvent event : all) {
            state = isAwake(state, until, event) ? PROPOSED : state;
            Optional<PropositionState> next = next(state, event);
            if (next.isEmpty() && (event == added || !event.type().isVoidable())) {
                return new Illegal(state);
            }
            // What the service noted for itself is void where a late report shows that it was overtaken.
            state = next.orElse(state);
            until = state != SNOOZED ? null : event.type() == PropositionEventType.SNOOZED ? event.until() : until;
        }
        return new Moved(state, until);
    }

    /** A snooze ends when the customer said, whether or not the schedule has noted it yet. */
    private static boolean isAwake(PropositionState state, @Nullable Instant until, StoredEvent event) {
        return state == SNOOZED
                && until != null
                && event.type() != PropositionEventType.WOKEN
                && !event.occurredAt().isBefore(until);
    }

    /** What a client may report of a proposition in a state. */
    public static List<PropositionEventType> possible(PropositionState state) {
        return PropositionEventType.reportable().stream()
                .filter(type -> type == PropositionEventType.ADOPTION_CHECKED
                        ? state == PROVISIONED || state == VALUE_AT_RISK
                        : move(state, type).isPresent())
                .toList();
    }

    private static Optional<PropositionState> next(PropositionState state, StoredEvent event) {
        return switch (event.type()) {
            case ACCEPTED ->
                move(state, PropositionEventType.ACCEPTED).map(it -> event.needsApproval() ? PENDING_APPROVAL : it);
            case ADOPTION_CHECKED ->
                state == PROVISIONED || state == VALUE_AT_RISK
                        ? Optional.of(event.valueConfirmed() ? VALUE_CONFIRMED : VALUE_AT_RISK)
                        : Optional.empty();
            default -> move(state, event.type());
        };
    }

    private static Optional<PropositionState> move(PropositionState state, PropositionEventType type) {
        PropositionState next = switch (type) {
            case PROPOSED -> state == PROPOSED ? PROPOSED : null;
            case WITHHELD -> state == PROPOSED ? WITHHELD : null;
            case PRESENTED -> shown(state);
            case CLICKED -> state == PRESENTED || state == ENGAGED ? ENGAGED : null;
            case ACCEPTED -> awaitsAnswer(state) ? ACCEPTED : null;
            case DECLINED -> state.isOpen() ? DECLINED : null;
            case DISMISSED -> state.isOpen() ? DISMISSED : null;
            case SNOOZED -> awaitsAnswer(state) || state == SNOOZED ? SNOOZED : null;
            case PROVISIONED -> isOrdered(state) ? PROVISIONED : null;
            case PROVISIONING_FAILED -> isOrdered(state) ? PROVISIONING_FAILED : null;
            case REVERTED -> state == PROVISIONED || state == VALUE_AT_RISK ? REVERTED : null;
            case ADOPTION_CHECKED -> null;
            case APPROVED -> state == PENDING_APPROVAL ? ACCEPTED : null;
            case APPROVAL_REJECTED -> state == PENDING_APPROVAL ? APPROVAL_REJECTED : null;
            case WOKEN -> state == SNOOZED ? PROPOSED : null;
            case EXPIRED -> state.isOpen() && state != PENDING_APPROVAL ? EXPIRED : null;
            case LAPSED -> state == WITHHELD ? EXPIRED : null;
            case SUPERSEDED -> state.isOpen() && state != PENDING_APPROVAL ? SUPERSEDED : null;
            case WITHDRAWN -> state.isOpen() ? WITHDRAWN : null;
        };
        return Optional.ofNullable(next);
    }

    private static @Nullable PropositionState shown(PropositionState state) {
        return switch (state) {
            case PROPOSED, PRESENTED -> PRESENTED;
            case ENGAGED -> ENGAGED;
            default -> null;
        };
    }

    /** A yes on the phone needs no recorded presentation. */
    private static boolean awaitsAnswer(PropositionState state) {
        return state == PROPOSED || state == PRESENTED || state == ENGAGED;
    }

    private static boolean isOrdered(PropositionState state) {
        return state == ACCEPTED || state == ORDERED || state == PROVISIONING_FAILED;
    }
}
