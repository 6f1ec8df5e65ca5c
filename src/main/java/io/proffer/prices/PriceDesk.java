package io.proffer.prices;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.StoredAccount;
import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditSubject;
import io.proffer.decisions.memory.Memories;
import io.proffer.engine.Decisioning;
import io.proffer.engine.WhatIf;
import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.ids.IdSource;
import io.proffer.json.CanonicalJson;
import io.proffer.json.Place;
import io.proffer.json.Problem;
import io.proffer.json.typed.RecordReader;
import io.proffer.prices.PriceRecord.Kind;
import io.proffer.prices.PriceReply.Invalid;
import io.proffer.prices.PriceReply.Kept;
import io.proffer.prices.PriceReply.NoRulebook;
import io.proffer.prices.PriceReply.UnknownAccount;
import io.proffer.rulesets.ActiveRulebook;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prices and weighs offers for kept accounts with the rulebook that serves, and keeps what it answers. */
public final class PriceDesk {
    private final AccountStore accounts;
    private final PriceRecords records;
    private final Memories memories;
    private final ActiveRulebook rulebook;
    private final InstantSource clock;
    private final IdSource ids;

    /** A desk over a store and what decisions remember, with a clock and ids of its own. */
    public PriceDesk(
            AccountStore accounts,
            PriceRecords records,
            Memories memories,
            ActiveRulebook rulebook,
            InstantSource clock,
            IdSource ids) {
        this.accounts = accounts;
        this.records = records;
        this.memories = memories;
        this.rulebook = rulebook;
        this.clock = clock;
        this.ids = ids;
    }

    /** What an offer would cost; nothing is promised. */
    public PriceReply quote(JsonNode document) {
        return answer(
                document,
                QuoteCall.READER,
                Line.unaudited(Kind.QUOTE, (call, ground, id) -> Answers.quote((QuoteCall) call, ground, id)));
    }

    /** What an offer would bring, by the customer's own figures where there are any. */
    public PriceReply value(JsonNode document) {
        return answer(
                document,
                ValueCall.READER,
                Line.unaudited(
                        Kind.VALUE_CASE, (call, ground, id) -> Answers.value((ValueCall) call, document, ground, id)));
    }

    /** What an offer would bring by figures somebody is trying; nothing is kept. */
    public PriceReply tryValue(JsonNode document) {
        return answer(
                document,
                ValueCall.READER,
                Line.tried((call, ground, id) -> Answers.value((ValueCall) call, document, ground, id)));
    }

    /** Asks for a discount beside the rules; it waits for whoever the ladder names. */
    public PriceReply exception(JsonNode document, String user) {
        Instant now = now();
        return answer(
                document,
                ExceptionCall.READER,
                new Line(
                        Kind.PRICE_EXCEPTION,
                        (call, ground, id) -> Answers.exception((ExceptionCall) call, ground, id, now),
                        user,
                        true));
    }

    /** What was kept under an id. */
    public Optional<PriceRecord> find(Kind kind, String id) {
        return records.find(kind, id);
    }

    /** Answers a call on its ground, with the id the answer carries. */
    private interface Answering {
        Answer answer(Object call, Ground ground, String id);
    }

    private PriceReply answer(JsonNode document, RecordReader reader, Line line) {
        Place place = Place.root();
        Object call = reader.read(document, place);
        if (call == null || !place.problems().isEmpty()) {
            return new Invalid(place.problems());
        }
        Named named = Named.of(call);
        Optional<StoredAccount> account = accounts.find(named.accountId());
        if (account.isEmpty()) {
            return new UnknownAccount(named.accountId());
        }
        return answerOn(account.get(), named, call, line);
    }

    /** What is answered, how, and for whom, where that is worth an entry of the audit log. */
    private record Line(
            Kind kind, Answering answering, @Nullable String user, boolean kept) {
        static Line unaudited(Kind kind, Answering answering) {
            return new Line(kind, answering, null, true);
        }

        static Line tried(Answering answering) {
            return new Line(Kind.VALUE_CASE, answering, null, false);
        }
    }

    private PriceReply answerOn(StoredAccount account, Named named, Object call, Line line) {
        Optional<ActiveRulebook.Lease> lease = rulebook.lease();
        if (lease.isEmpty()) {
            return new NoRulebook();
        }
        try (ActiveRulebook.Lease held = lease.get()) {
            Decisioning serving = held.decisioning();
            Rulebook rules = serving.rulebook();
            Offer offer = rules.catalog().offers().get(named.offerKey());
            if (offer == null) {
                return new Invalid(List.of(Problem.unknown(
                        "/offerKey", named.offerKey(), rules.catalog().offers().keySet())));
            }
            Optional<Problem> unpriced = CallFaults.unpriced(offer);
            return unpriced.isPresent()
                    ? new Invalid(List.of(unpriced.get()))
                    : keep(line, call, ground(account.account(), named.asOf(), serving, offer));
        }
    }

    /** Remembers what a decision of the same instant would: a price that was promised, seats that signals ask for. */
    private Ground ground(Account account, @Nullable Instant asOf, Decisioning serving, Offer offer) {
        Memories.Recalled recalled = asOf == null
                ? memories.latest(account, now(), serving.budgets())
                : memories.of(account, asOf, serving.budgets());
        Rulebook rules = serving.rulebook();
        return new Ground(Snapshots.take(account, recalled.memory(), recalled.asOf(), rules), offer, new WhatIf(rules));
    }

    private PriceReply keep(Line line, Object call, Ground ground) {
        Kind kind = line.kind();
        String id = ids.next(kind.prefix());
        Answer answer = line.answering().answer(call, ground, id);
        if (answer instanceof Answer.Faulty faulty) {
            return new Invalid(faulty.problems());
        }
        if (!line.kept()) {
            return new PriceReply.Tried(CanonicalJson.text(((Answer.Said) answer).body()));
        }
        PriceRecord record = new PriceRecord(
                kind,
                id,
                ground.snapshot().account().id(),
                now(),
                ground.rulebook().id(),
                ground.rulebook().hash(),
                CanonicalJson.text(call),
                CanonicalJson.text(((Answer.Said) answer).body()));
        if (line.user() == null) {
            records.append(record);
        } else {
            records.append(record, requested(record, line.user()));
        }
        return new Kept(record);
    }

    private static AuditAct requested(PriceRecord record, String user) {
        AuditSubject subject = new AuditSubject(AuditSubject.Kind.PRICE_EXCEPTION, record.id(), record.accountId());
        return new AuditAct(record.createdAt(), user, AuditAction.PRICE_EXCEPTION_REQUESTED, subject, record.request());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What every call names. */
    private record Named(
            String accountId, String offerKey, @Nullable Instant asOf) {
        static Named of(Object call) {
            if (call instanceof QuoteCall quote) {
                return new Named(quote.accountId(), quote.offerKey(), quote.asOf());
            }
            if (call instanceof ValueCall value) {
                return new Named(value.accountId(), value.offerKey(), value.asOf());
            }
            ExceptionCall exception = (ExceptionCall) call;
            return new Named(exception.accountId(), exception.offerKey(), exception.asOf());
        }
    }
}
