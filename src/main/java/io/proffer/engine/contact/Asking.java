package io.proffer.engine.contact;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountAt;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.OfferFacts;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactFacts;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.engine.table.TableEvaluator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks contact tables about one contact after another, on the facts of one account. Belongs to one thread. */
final class Asking {
    private final Rulebook rulebook;
    private final Facts facts;
    private final ZoneId zone;
    private final LocalDate today;

    private Asking(Rulebook rulebook, Facts facts, ZoneId zone, LocalDate today) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.zone = zone;
        this.today = today;
    }

    /** On the facts of a snapshot, which stay as they are. */
    static Asking of(Snapshot snapshot) {
        return new Asking(
                snapshot.rulebook(), snapshot.facts().copy(), AccountAt.zone(snapshot.account()), snapshot.day());
    }

    /** On what is known of an account without any rule: its own facts and those of its subscription. */
    static Asking of(Rulebook rulebook, Account given, Instant at) {
        Account account = AccountAt.complete(given, at);
        Facts facts = new Facts(rulebook.vocabulary());
        rulebook.binder().bind(facts, "account", account);
        rulebook.binder().bind(facts, "subscription", account.subscription());
        rulebook.binder().bindAttributes(facts, account.attributes());
        return new Asking(rulebook, facts, AccountAt.zone(account), AccountAt.today(account, at));
    }

    /** The account's time zone. */
    ZoneId zone() {
        return zone;
    }

    /** Rows that speak of putting an offer to the customer in a channel at an instant, as they are valid by then. */
    List<Row> planned(TableEvaluator table, Offer offer, @Nullable String channel, Instant at) {
        return ask(table, OfferFacts.of(offer), ContactFacts.planned(channel, at, zone), day(at));
    }

    /** Rows that speak of something that happened. */
    List<Row> made(TableEvaluator table, ContactEvent event, @Nullable Boolean unanswered) {
        return ask(table, offer(event), ContactFacts.made(event, unanswered, zone), today);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private OfferFacts offer(ContactEvent event) {
        Catalog catalog = rulebook.catalog();
        Offer offer = catalog.offers().get(event.offerKey());
        return offer == null ? OfferFacts.gone(event.offerKey(), event.family()) : OfferFacts.of(offer);
    }

    private List<Row> ask(TableEvaluator table, OfferFacts offer, ContactFacts contact, LocalDate day) {
        facts.set(rulebook.vocabulary().get(RowMeta.DAY).slot(), Fixed.of(day));
        rulebook.binder().bind(facts, "offer", offer);
        rulebook.binder().bind(facts, "contact", contact);
        return table.hits(facts);
    }
}
