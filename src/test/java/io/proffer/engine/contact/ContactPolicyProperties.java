package io.proffer.engine.contact;

import static io.proffer.engine.contact.Shown.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.verdict.Refusal;
import io.proffer.rulesets.ShippedRulebook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** INV-7 one contact after another, INV-15, and that the day named is the day it opens. */
class ContactPolicyProperties {
    private static final List<String> CHANNELS = List.of("CSM", "IN_APP", "EMAIL", "SELF_SERVE");
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata");
    private static final Map<String, Account> ACCOUNTS = new HashMap<>();

    private static final ContactLimits LIMITS = new ContactLimits(ShippedRulebook.get());
    private static final Shown SHOWN = Shown.byShippedTables();

    /** DT-10 in plain words: the yardstick, written without the engine. */
    private record Rule(String row, int most, Duration window, boolean person, ContactType type, String channel) {}

    private static final List<Rule> RULES = List.of(
            new Rule("LIM-C10", 1, Duration.ofDays(7), true, ContactType.PRESENTED, "EMAIL"),
            new Rule("LIM-C20", 3, Duration.ofDays(30), false, ContactType.PRESENTED, "EMAIL"),
            new Rule("LIM-C40", 3, Duration.ofDays(7), true, ContactType.PRESENTED, "IN_APP"),
            new Rule("LIM-C50", 1, Duration.ofDays(30), false, ContactType.PRESENTED, "CSM"),
            new Rule("LIM-C60", 2, Duration.ofDays(90), false, ContactType.PROPOSED, "any"));

    @Property(tries = 10_000)
    void noWindowIsEverFullerThanItsLimit(@ForAll Random random) {
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        Account account = ACCOUNTS.computeIfAbsent(zone, Shown::account);
        List<ContactEvent> made = new ArrayList<>();
        int tried = 5 + random.nextInt(20);
        for (int i = 0; i < tried; i++) {
            ContactEvent event = contact(random, i);
            if (LIMITS.consume(account, made, event) instanceof Consumption.Fits fits) {
                made.add(event);
                assertThat(fits.capsConsumed()).allMatch(use -> use.used() <= use.limit());
            }
        }
        RULES.forEach(rule -> assertKept(rule, made));
        assertADayKept(made, ZoneId.of(zone));
    }

    /** Around the change of clocks, in any order of time: events may come late. */
    private static ContactEvent contact(Random random, int index) {
        Instant at = Instant.parse("2026-03-20T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(45 * 24 * 60)));
        String offer = Shown.OFFERS.get(random.nextInt(3));
        return Happened.to(offer, random.nextInt(3) == 0 ? ContactType.PROPOSED : ContactType.PRESENTED, at)
                .in(CHANNELS.get(random.nextInt(CHANNELS.size())))
                .with(random.nextInt(4) == 0 ? null : "ct_" + random.nextInt(2))
                .proposition("prp_" + index)
                .event();
    }

    private static void assertKept(Rule rule, List<ContactEvent> made) {
        boolean upgrades = rule.row.equals("LIM-C50") || rule.row.equals("LIM-C60");
        for (String person : rule.person ? List.of("ct_0", "ct_1") : List.of("")) {
            List<Instant> times = made.stream()
                    .filter(each -> each.type() == rule.type)
                    .filter(each -> rule.channel.equals("any") || rule.channel.equals(each.channel()))
                    .filter(each -> !upgrades || each.offerKey().startsWith("UPG_"))
                    .filter(each -> person.isEmpty() || each.contactId() == null || person.equals(each.contactId()))
                    .map(ContactEvent::at)
                    .sorted()
                    .toList();
            for (Instant end : times) {
                long count = times.stream()
                        .filter(time -> !time.isAfter(end) && time.isAfter(end.minus(rule.window)))
                        .count();
                assertThat(count).as("%s until %s of %s", rule.row, end, times).isLessThanOrEqualTo(rule.most);
            }
        }
    }

    /** LIM-C30: a person is shown one thing in the product a calendar day. */
    private static void assertADayKept(List<ContactEvent> made, ZoneId zone) {
        for (String person : List.of("ct_0", "ct_1")) {
            List<LocalDate> days = made.stream()
                    .filter(each -> each.type() == ContactType.PRESENTED && "IN_APP".equals(each.channel()))
                    .filter(each -> each.contactId() == null || person.equals(each.contactId()))
                    .map(each -> each.at().atZone(zone).toLocalDate())
                    .toList();
            assertThat(days).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 10_000)
    void whatIsAddedNeverLetsMoreThrough(@ForAll Random random) {
        List<ContactEvent> events = history(random, random.nextInt(12));
        String placement = random.nextBoolean() ? "CSM_WORKSPACE" : "IN_APP_BANNER";
        int need = random.nextInt(101);
        Shown.Outcome before = SHOWN.at(AS_OF, Memory.NONE.withContacts(events), need, placement);

        List<ContactEvent> more = new ArrayList<>(events);
        more.add(notAnAnswerToSomethingIgnored(random, events));
        more.sort(Comparator.comparing(ContactEvent::at));
        Shown.Outcome after = SHOWN.at(AS_OF, Memory.NONE.withContacts(more), need, placement);

        assertThat(before.survivors()).containsAll(after.survivors());
        assertThat(after.survivors()).contains("CARE_EXEC_CHECKIN", "EDU_SEAT_CLEANUP");
    }

    /** A click or a no to what was ignored ends the ignoring: by its own words SUP-040 is about what stays unanswered. */
    private static ContactEvent notAnAnswerToSomethingIgnored(Random random, List<ContactEvent> events) {
        ContactEvent added = happened(random, 99);
        return new Happened(added).proposition("prp_new" + events.size()).event();
    }

    @Property(tries = 10_000)
    void aRowThatIsAddedNeverLetsMoreThrough(@ForAll Random random) {
        Shown all = BY_ROWS.get("");
        List<String> rows =
                BY_ROWS.keySet().stream().filter(row -> !row.isEmpty()).sorted().toList();
        Shown fewer = BY_ROWS.get(rows.get(random.nextInt(rows.size())));
        Memory memory = Memory.NONE.withContacts(history(random, random.nextInt(14)));
        int need = random.nextInt(101);
        String placement = List.of("CSM_WORKSPACE", "IN_APP_BANNER", "EMAIL").get(random.nextInt(3));

        assertThat(fewer.at(AS_OF, memory, need, placement).survivors())
                .containsAll(all.at(AS_OF, memory, need, placement).survivors());
    }

    /** Rulebooks that lack one row each, and the whole one under the empty key; an exempt row is no row that keeps back. */
    private static final Map<String, Shown> BY_ROWS = byRows();

    private static Map<String, Shown> byRows() {
        Map<String, Shown> byRows = new HashMap<>();
        byRows.put("", Shown.byShippedTables());
        ShippedRulebook.get().stage("CONTACT_POLICY").stream()
                .flatMap(each -> each.table().rows().stream())
                .filter(row -> !row.yes("exempt"))
                .forEach(row -> byRows.put(
                        row.rowId(),
                        Shown.by(Shown.shippedWith(each -> !each.rowId().equals(row.rowId())))));
        return byRows;
    }

    @Property(tries = 10_000)
    void theDayNamedIsTheDayItOpens(@ForAll Random random) {
        Memory memory = Memory.NONE.withContacts(history(random, 1 + random.nextInt(14)));
        String placement = random.nextBoolean() ? "CSM_WORKSPACE" : "IN_APP_BANNER";
        int need = random.nextInt(101);
        ZoneId zone = ZoneId.of("Europe/Berlin");
        for (Map.Entry<String, Refusal> refused :
                SHOWN.at(AS_OF, memory, need, placement).refusals().entrySet()) {
            LocalDate day = refused.getValue().eligibleFrom();
            Instant ofTheDay = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
            Instant ofTheDayBefore = day.atStartOfDay(zone).toInstant().minusNanos(1);
            assertThat(SHOWN.at(ofTheDay, memory, need, placement).refusals())
                    .as("%s on %s", refused.getKey(), day)
                    .doesNotContainKey(refused.getKey());
            if (!ofTheDayBefore.isBefore(AS_OF)) {
                assertThat(SHOWN.at(ofTheDayBefore, memory, need, placement).refusals())
                        .as("%s on the day before %s", refused.getKey(), day)
                        .containsKey(refused.getKey());
            }
        }
    }

    private static List<ContactEvent> history(Random random, int events) {
        return Stream.iterate(0, i -> i + 1)
                .limit(events)
                .map(i -> happened(random, i))
                .sorted(Comparator.comparing(ContactEvent::at))
                .toList();
    }

    private static ContactEvent happened(Random random, int index) {
        ContactType type = ContactType.values()[random.nextInt(ContactType.values().length)];
        Instant at = AS_OF.minus(Duration.ofMinutes(random.nextInt(100 * 24 * 60)));
        Happened happened = Happened.to(Shown.OFFERS.get(random.nextInt(6)), type, at)
                .in(CHANNELS.get(random.nextInt(CHANNELS.size())))
                .because(List.of("PRICE", "NO_NEED", "TIMING").get(random.nextInt(3)))
                .proposition("prp_" + (index / 2));
        return type == ContactType.SNOOZED
                ? happened.until(at.plus(Duration.ofHours(random.nextInt(3000))))
                        .event()
                : happened.at(new Money(1_000_00, "EUR")).event();
    }
}
