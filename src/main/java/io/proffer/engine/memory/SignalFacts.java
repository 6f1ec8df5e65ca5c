package io.proffer.engine.memory;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.Milestone;
import io.proffer.engine.account.Sentiment;
import io.proffer.engine.account.Support;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts events that happened after the block of facts they belong to was taken (policy, 1.1 Signal). By type:
 *
 * <ul>
 *   <li>{@code feature.gate.hit}: gate hits in 7 and 30 days, last gate hit and roles at the gate of its feature
 *   <li>{@code seat.invite.blocked}: one more pending invite
 *   <li>{@code milestone.reached}: one more milestone, unless it was reached before
 *   <li>{@code integration.attempted}: one more integration attempted, unless it was before
 *   <li>{@code ticket.escalated}: one more open escalation
 *   <li>{@code nps.detractor}: the last answer is that of a detractor, and not resolved
 * </ul>
 *
 * <p>Every other type says nothing about facts. Where nothing was known, what was reported is known now; nothing else
 * becomes known, and no block becomes fresher: its {@code asOf} stays as it is, missing when it is missing.
 */
public final class SignalFacts {
    private SignalFacts() {}

    /**
     * The account with the events counted that happened up to an instant.
     *
     * @param account as known at that instant; blocks that are null are missing or forgotten
     * @param signals in any order, each once
     * @param asOf instant of the decision
     */
    public static Account counted(Account account, List<SignalSeen> signals, Instant asOf) {
        List<SignalSeen> known = signals.stream()
                .filter(signal -> !signal.occurredAt().isAfter(asOf))
                .toList();
        if (known.isEmpty()) {
            return account;
        }
        return account.with(
                GateHits.counted(account.usage(), ofType(known, "feature.gate.hit"), asOf),
                engagement(account.engagement(), known),
                support(account.support(), known),
                sentiment(account.sentiment(), known));
    }

    private static @Nullable Engagement engagement(@Nullable Engagement given, List<SignalSeen> signals) {
        Instant counted = given == null ? null : given.asOf();
        int invites = after(counted, ofType(signals, "seat.invite.blocked")).size();
        List<SignalSeen> milestones = after(counted, ofType(signals, "milestone.reached"));
        List<SignalSeen> integrations = after(counted, ofType(signals, "integration.attempted"));
        if (invites == 0 && milestones.isEmpty() && integrations.isEmpty()) {
            return given;
        }
        Engagement known = given == null ? Engagement.UNKNOWN : given;
        return known.with(
                invites == 0 ? known.pendingInvites() : Integer.valueOf(sum(known.pendingInvites(), invites)),
                milestones.isEmpty() ? known.milestones() : reached(known.milestones(), milestones),
                integrations.isEmpty()
                        ? known.integrationsAttempted()
                        : attempted(known.integrationsAttempted(), integrations));
    }

    private static List<Milestone> reached(@Nullable List<Milestone> given, List<SignalSeen> signals) {
        List<Milestone> milestones = new ArrayList<>(given == null ? List.of() : given);
        for (SignalSeen signal : signals) {
            if (milestones.stream().noneMatch(each -> Objects.equals(each.key(), signal.key()))) {
                milestones.add(new Milestone(signal.key(), signal.occurredAt()));
            }
        }
        return milestones;
    }

    private static List<String> attempted(@Nullable List<String> given, List<SignalSeen> signals) {
        Set<String> keys = new LinkedHashSet<>(given == null ? List.of() : given);
        signals.stream().map(SignalSeen::key).filter(Objects::nonNull).forEach(keys::add);
        return List.copyOf(keys);
    }

    private static @Nullable Support support(@Nullable Support given, List<SignalSeen> signals) {
        int escalations = after(given == null ? null : given.asOf(), ofType(signals, "ticket.escalated"))
                .size();
        if (escalations == 0) {
            return given;
        }
        Support known = given == null ? Support.UNKNOWN : given;
        return known.withEscalations(sum(known.openEscalations(), escalations));
    }

    private static @Nullable Sentiment sentiment(@Nullable Sentiment given, List<SignalSeen> signals) {
        Instant answered =
                given == null ? null : given.npsRespondedAt() == null ? given.asOf() : given.npsRespondedAt();
        SignalSeen last = null;
        for (SignalSeen signal : after(answered, ofType(signals, "nps.detractor"))) {
            last = last == null || !signal.occurredAt().isBefore(last.occurredAt()) ? signal : last;
        }
        if (last == null) {
            return given;
        }
        return (given == null ? Sentiment.UNKNOWN : given).detracted(last.npsScore(), last.occurredAt());
    }

    private static List<SignalSeen> ofType(List<SignalSeen> signals, String type) {
        return signals.stream().filter(signal -> signal.type().equals(type)).toList();
    }

    /** What a block taken at an instant does not count yet; all of it when there is no such instant. */
    static List<SignalSeen> after(@Nullable Instant counted, List<SignalSeen> signals) {
        return counted == null
                ? signals
                : signals.stream()
                        .filter(signal -> signal.occurredAt().isAfter(counted))
                        .toList();
    }

    /** A count that is not known is at least what was reported. */
    static int sum(@Nullable Integer given, int reported) {
        return (given == null ? 0 : given) + reported;
    }
}
