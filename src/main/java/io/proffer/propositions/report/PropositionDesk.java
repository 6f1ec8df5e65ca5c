package io.proffer.propositions.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.StoredAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.ContactRole;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.talk.TalkTrack;
import io.proffer.engine.talk.TalkTrack.Listener;
import io.proffer.ids.IdSource;
import io.proffer.json.CanonicalJson;
import io.proffer.json.ClientClock;
import io.proffer.json.Problem;
import io.proffer.propositions.PropositionEventType;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.report.EventAnswer.Invalid;
import io.proffer.propositions.report.EventAnswer.Unknown;
import io.proffer.rulesets.ActiveRulebook;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in what happens to propositions. */
public final class PropositionDesk {
    private final PropositionStore store;
    private final AccountStore accounts;
    private final ActiveRulebook rulebook;
    private final InstantSource clock;
    private final IdSource ids;
    private final ReportWatch watch;

    /** A desk over a store, with a clock and ids of its own. */
    public PropositionDesk(
            PropositionStore store,
            AccountStore accounts,
            ActiveRulebook rulebook,
            InstantSource clock,
            IdSource ids,
            ReportWatch watch) {
        this.store = store;
        this.accounts = accounts;
        this.rulebook = rulebook;
        this.clock = clock;
        this.ids = ids;
        this.watch = watch;
    }

    /**
     * Notes what a client reports. The same event reported again has no second effect.
     *
     * @param id proposition
     * @param report the report
     * @param sender who reports it
     */
    public EventAnswer report(String id, PropositionReport report, Sender sender) {
        Optional<StoredProposition> found = store.find(id);
        if (found.isEmpty()) {
            return new Unknown(id);
        }
        Optional<ActiveRulebook.Lease> lease = rulebook.lease();
        if (lease.isEmpty()) {
            return new EventAnswer.NoRulebook();
        }
        try (ActiveRulebook.Lease held = lease.get()) {
            return report(found.get(), report, sender, held.decisioning().rulebook());
        }
    }

    /**
     * Who reports.
     *
     * @param user the user, null where nobody signs in
     * @param bodyHash fingerprint of the report as it came
     */
    public record Sender(@Nullable String user, String bodyHash) {
        /** Nobody signed in, and nothing came over a wire. */
        public static final Sender NOBODY = new Sender(null, "");
    }

    private EventAnswer report(StoredProposition proposition, PropositionReport report, Sender sender, Rulebook rules) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Context context = new Context(rules, account(proposition.origin().accountId()), now, sender.user());
        List<Problem> problems = problems(proposition, report, context);
        if (!problems.isEmpty()) {
            return before(proposition, report, sender).orElseGet(() -> new Invalid(problems));
        }
        return note(proposition.id(), event(proposition, report, context), sender.bodyHash(), context);
    }

    /** A report that comes again is not judged by a later clock. */
    private Optional<EventAnswer> before(StoredProposition proposition, PropositionReport report, Sender sender) {
        String eventId = report.eventId();
        return eventId == null
                ? Optional.empty()
                : store.change(
                        proposition.origin().accountId(),
                        ledger -> Noting.before(ledger, proposition.id(), eventId, sender.bodyHash()));
    }

    private record Context(
            Rulebook rules,
            @Nullable StoredAccount stored,
            Instant now,
            @Nullable String user) {
        ZoneId zone() {
            Account account = stored == null ? null : stored.account();
            return account == null || account.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(account.timeZone());
        }
    }

    private EventAnswer note(String id, StoredEvent event, String bodyHash, Context context) {
        Optional<StoredProposition> known = store.find(id);
        if (known.isEmpty()) {
            return new Unknown(id);
        }
        EventAnswer answer = store.change(
                known.get().origin().accountId(),
                ledger -> new Noting(ledger, context.rules, context.stored).note(id, event, bodyHash));
        watch.answered(answer);
        return answer;
    }

    /**
     * What to say about a proposition, from what it was proposed with and from what is known of the account now.
     *
     * @param role role of the person, null for all roles among the account's contacts
     * @param locale locale of the person, null for English
     * @return empty when the proposition, its account, its offer or a rulebook is missing
     */
    public Optional<TalkTrack> talkTrack(String id, @Nullable ContactRole role, @Nullable String locale) {
        Optional<StoredProposition> found = store.find(id);
        Optional<Account> account =
                found.flatMap(it -> accounts.find(it.origin().accountId())).map(StoredAccount::account);
        Optional<ActiveRulebook.Lease> lease = account.flatMap(it -> rulebook.lease());
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        try (ActiveRulebook.Lease held = lease.get()) {
            Rulebook rules = held.decisioning().rulebook();
            Proposition proposed = CanonicalJson.readBack(found.get().origin().body(), Proposition.class);
            return rules.catalog().offers().containsKey(proposed.offerKey())
                    ? Optional.of(
                            TalkTrack.of(proposed, new Listener(account.get(), role, locale, clock.instant()), rules))
                    : Optional.empty();
        }
    }

    /**
     * Takes a proposition back.
     *
     * @param user who does, null for a rehearsal
     * @param comment why, null when not said
     */
    public EventAnswer withdraw(String id, @Nullable String user, @Nullable String comment) {
        return own(id, PropositionEventType.WITHDRAWN, user, comment);
    }

    /** Agrees to an order that waits for it, or does not; not by who reported the acceptance. */
    public EventAnswer approve(String id, boolean approved, @Nullable String user, @Nullable String comment) {
        return own(
                id, approved ? PropositionEventType.APPROVED : PropositionEventType.APPROVAL_REJECTED, user, comment);
    }

    private EventAnswer own(String id, PropositionEventType type, @Nullable String user, @Nullable String comment) {
        Optional<StoredProposition> found = store.find(id);
        Optional<ActiveRulebook.Lease> lease = rulebook.lease();
        if (found.isEmpty() || lease.isEmpty()) {
            return found.isEmpty() ? new Unknown(id) : new EventAnswer.NoRulebook();
        }
        try (ActiveRulebook.Lease held = lease.get()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            String eventId = ids.next("pev");
            StoredEvent.Actor actor = user == null ? null : new StoredEvent.Actor("USER", user);
            StoredEvent event = new StoredEvent(
                    eventId, eventId, type, now, now, null, null, null, actor, null, comment, null, false, false, user);
            Context context = new Context(
                    held.decisioning().rulebook(), account(found.get().origin().accountId()), now, user);
            return note(id, event, "", context);
        }
    }

    private @Nullable StoredAccount account(String accountId) {
        return accounts.find(accountId).orElse(null);
    }

    private static List<Problem> problems(StoredProposition proposition, PropositionReport report, Context context) {
        List<Problem> problems = new ArrayList<>();
        Instant now = context.now;
        Instant occurredAt = report.occurredAt();
        if (occurredAt != null && ClientClock.isWrong(occurredAt, now)) {
            problems.add(new Problem(
                    "/occurredAt",
                    "IN_THE_FUTURE",
                    occurredAt + " has not come yet (now " + now + "). Check the clock."));
        }
        if (occurredAt != null
                && ClientClock.isBefore(occurredAt, proposition.origin().proposedAt())) {
            problems.add(new Problem(
                    "/occurredAt",
                    "BEFORE_IT_WAS_PROPOSED",
                    "It was proposed at " + proposition.origin().proposedAt() + "; nothing can have happened before."));
        }
        List<String> placements =
                List.copyOf(context.rules.catalog().placements().keySet());
        if (report.placement() != null && !placements.contains(report.placement())) {
            problems.add(Problem.unknown("/placement", report.placement(), placements));
        }
        Instant from = occurredAt == null ? now : occurredAt;
        if (report.snoozeUntil() != null
                && SnoozeEnd.parse(report.snoozeUntil(), context.zone())
                        .filter(end -> SnoozeEnd.fits(from, end))
                        .isEmpty()) {
            problems.add(new Problem("/snoozeUntil", "OUT_OF_RANGE", "A snooze ends after it begins, within a year."));
        }
        return problems;
    }

    private StoredEvent event(StoredProposition proposition, PropositionReport report, Context context) {
        JsonNode body = CanonicalJson.readBack(proposition.origin().body());
        String placement = report.placement() != null
                ? report.placement()
                : body.path("placement").asText(null);
        String id = ids.next("pev");
        return new StoredEvent(
                id,
                report.eventId() == null ? id : report.eventId(),
                report.type().event(),
                occurredAt(proposition, report, context.now),
                context.now,
                channel(report, placement, context.rules),
                placement,
                report.contactId(),
                report.actor(),
                report.reasonCode(),
                report.comment(),
                report.snoozeUntil() == null
                        ? null
                        : SnoozeEnd.parse(report.snoozeUntil(), context.zone()).orElse(null),
                Boolean.TRUE.equals(report.valueConfirmed()),
                body.path("quote").path("approval").path("required").asBoolean(false),
                context.user);
    }

    private static Instant occurredAt(StoredProposition proposition, PropositionReport report, Instant now) {
        return report.occurredAt() == null
                ? now
                : ClientClock.corrected(
                        report.occurredAt(), proposition.origin().proposedAt(), now);
    }

    private static @Nullable String channel(PropositionReport report, @Nullable String placement, Rulebook rules) {
        if (report.channel() != null) {
            return report.channel().name();
        }
        return placement == null || rules.catalog().placements().get(placement) == null
                ? null
                : rules.catalog().placements().get(placement).channel();
    }
}
