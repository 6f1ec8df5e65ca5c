package io.proffer.engine.contact;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountAt;
import io.proffer.engine.contact.ContactPolicy.Place;
import io.proffer.engine.engagement.Engaged;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.IndexedTables;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.rulesets.ShippedRulebook;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The contact policy on an account of the worked example, without the stages before and after it. */
final class Shown {
    static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");

    /** Two upgrades, seats, a trial, a switch, an add-on, care and education. */
    static final List<String> OFFERS = List.of(
            "UPG_BUSINESS",
            "UPG_ENTERPRISE",
            "SEAT_TEAM_10",
            "TRIAL_BUSINESS_14",
            "SWITCH_ANNUAL",
            "ADDON_AUTOMATION",
            "CARE_EXEC_CHECKIN",
            "EDU_SEAT_CLEANUP");

    private final ContactPolicy policy;
    private final Rulebook rulebook;
    private final Snapshot taken;

    private Shown(Rulebook rulebook, Account account) {
        this.policy = new ContactPolicy(rulebook);
        this.rulebook = rulebook;
        this.taken = Snapshots.take(account, Memory.NONE, AS_OF, rulebook);
    }

    static Shown byShippedTables() {
        return by(ShippedRulebook.get());
    }

    static Shown by(Rulebook rulebook) {
        return new Shown(rulebook, account("Europe/Berlin"));
    }

    static Account account(String timeZone) {
        var document = GoldenAccount.document().put("timeZone", timeZone);
        document.putArray("contacts");
        return ((AccountReading.Accepted) AccountReader.read(document, AS_OF)).account();
    }

    /** The shipped rulebook with only some rows of its contact tables. */
    static Rulebook shippedWith(Predicate<Row> kept) {
        return shipped(rows -> rows.filter(kept));
    }

    /** The shipped rulebook with other rows in its contact tables. */
    static Rulebook shipped(UnaryOperator<Stream<Row>> change) {
        Rulebook shipped = ShippedRulebook.get();
        List<DecisionTable> tables = shipped.stage("CONTACT_POLICY").stream()
                .map(TableEvaluator::table)
                .map(table -> table.with(change.apply(table.rows().stream()).toList()))
                .toList();
        Map<String, TableEvaluator> evaluators = new LinkedHashMap<>();
        shipped.tables().forEach(each -> evaluators.put(each.table().key(), each));
        IndexedTables.of(shipped.vocabulary(), tables)
                .forEach(each -> evaluators.put(each.table().key(), each));
        return new Rulebook(
                shipped.id(), shipped.hash(), shipped.vocabulary(), shipped.catalog(), evaluators, shipped.rules());
    }

    record Outcome(Contactable contactable, Map<String, Refusal> refusals) {
        Set<String> survivors() {
            Set<String> keys = new TreeSet<>();
            contactable.candidates().forEach(each -> keys.add(each.offer().key()));
            return keys;
        }
    }

    Outcome at(Instant asOf, Memory memory, int needStrength, String... placements) {
        Snapshot snapshot = new Snapshot(
                taken.account(),
                memory,
                asOf,
                AccountAt.today(taken.account(), asOf),
                taken.facts(),
                taken.findings(),
                null,
                taken.blocks(),
                rulebook);
        List<Candidate> candidates = OFFERS.stream()
                .map(key -> rulebook.catalog().offers().get(key))
                .map(offer -> new Candidate(
                        offer,
                        List.of(Reason.of("NEED", Stage.APPLICABILITY, "A need.")),
                        needStrength,
                        0,
                        null,
                        null,
                        null))
                .toList();
        Docket docket = new Docket();
        List<Place> places =
                List.of(placements).stream().map(key -> new Place(key, null)).toList();
        Contactable contactable =
                policy.allow(new Engaged(snapshot, candidates, List.of(), needStrength), places, docket);
        return new Outcome(contactable, docket.refusals());
    }
}
