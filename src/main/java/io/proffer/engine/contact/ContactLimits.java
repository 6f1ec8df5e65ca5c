package io.proffer.engine.contact;

import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.contact.Consumption.CapUse;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Versions;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The limits of contact (DT-10): for a decision, and for the service at the moment a proposition is shown. A row counts
 * the contacts that its own conditions match. Made once for a rulebook; safe for use by many threads.
 */
public final class ContactLimits {
    private final Rulebook rulebook;
    private final @Nullable TableEvaluator table;
    private final Map<Row, Limit> byRow = new IdentityHashMap<>();

    /** The limits of a rulebook; none when it has no such table. */
    public ContactLimits(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.table = rulebook.table("contact_limits").orElse(null);
        if (table != null) {
            table.table().rows().forEach(row -> byRow.put(row, Limit.of(table.table(), row)));
        }
    }

    /**
     * What one more contact takes of the limits, or the limit it would break. To keep the limits, ask and write in one
     * transaction that holds the account's lock.
     *
     * <p>No window that holds the contact may be fuller than its limit, later ones included: an event may come late. A
     * contact with nobody named counts for everybody, and everybody counts for it. Care and education are not limited, nor
     * is what was proposed and gave way to a newer version of itself, which counts in its stead.
     *
     * @param account account document; its time zone is the calendar's, UTC when unknown
     * @param before the account's contacts so far, in any order, without the new one; as far back as the longest window
     * @param event the new one; only PROPOSED and PRESENTED take anything
     */
    public Consumption consume(Account account, List<ContactEvent> before, ContactEvent event) {
        Asking asking = Asking.of(rulebook, account, event.at());
        Versions versions =
                Versions.of(Stream.concat(before.stream(), Stream.of(event)).toList());
        Counted counted = counted(asking, before, versions);
        List<CapUse> uses = new ArrayList<>(2);
        for (Limit limit : isAskedAnew(event, versions) ? List.<Limit>of() : of(asking, event)) {
            if (limit.countOn() != event.type()) {
                continue;
            }
            List<Instant> times = counted.times(limit, event.contactId());
            int used = limit.window().most(times, event.at(), asking.zone());
            if (used >= limit.most()) {
                CapUse broken = new CapUse(limit.ref().rowId(), used, limit.most());
                return new Consumption.Breaks(
                        broken, limit.window().freeFrom(times, limit.most(), event.at(), asking.zone()));
            }
            uses.add(new CapUse(limit.ref().rowId(), used + 1, limit.most()));
        }
        return new Consumption.Fits(uses);
    }

    /** True when some limit lets nothing pass, however little was said before. */
    boolean forbidAnything() {
        return byRow.values().stream().anyMatch(limit -> !limit.exempt() && limit.most() == 0);
    }

    /** True when some limit counts what is proposed, whether it is shown or not. */
    boolean countProposals() {
        return byRow.values().stream().anyMatch(limit -> !limit.exempt() && limit.countOn() == ContactType.PROPOSED);
    }

    /** The limits of putting an offer to the customer in a channel, in row order. */
    List<Limit> of(Asking asking, Offer offer, @Nullable String channel, Instant at) {
        return table == null ? List.of() : limits(asking.planned(table, offer, channel, at));
    }

    private List<Limit> of(Asking asking, ContactEvent event) {
        return table == null || event.family().isCare() ? List.of() : limits(asking.made(table, event, null));
    }

    private List<Limit> limits(List<Row> rows) {
        List<Limit> limits = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Limit limit = byRow.get(row);
            if (limit != null && limit.exempt()) {
                return List.of();
            }
            if (limit != null) {
                limits.add(limit);
            }
        }
        return limits;
    }

    /** Contacts, to be counted by limits. */
    Counted counted(Asking asking, List<ContactEvent> events) {
        return counted(asking, events, Versions.of(events));
    }

    /** What is proposed anew in place of an older version is the same question, and counts in its stead. */
    private Counted counted(Asking asking, List<ContactEvent> events, Versions versions) {
        List<Counted.One> all = new ArrayList<>(events.size());
        for (ContactEvent event : events) {
            if (event.type().isContact() && !isAskedAnew(event, versions)) {
                all.add(new Counted.One(event, of(asking, event)));
            }
        }
        all.sort(Comparator.comparing(one -> one.event().at()));
        return new Counted(all, versions);
    }

    private static boolean isAskedAnew(ContactEvent event, Versions versions) {
        return event.type() == ContactType.PROPOSED && versions.isReplaced(event.propositionId());
    }

    /** Contacts with the limits each counts for, the earliest first. */
    record Counted(List<One> all, Versions versions) {
        record One(ContactEvent event, List<Limit> limits) {}

        /** The same without those of some propositions. */
        Counted without(Set<String> propositions) {
            return propositions.isEmpty()
                    ? this
                    : new Counted(
                            all.stream()
                                    .filter(one -> !propositions.contains(one.event.propositionId()))
                                    .toList(),
                            versions);
        }

        /**
         * When a limit counted something, the earliest first.
         *
         * @param person whom a limit of single persons is asked for; null for everybody
         */
        List<Instant> times(Limit limit, @Nullable String person) {
            List<Instant> times = new ArrayList<>();
            for (One one : all) {
                ContactEvent event = one.event;
                if (event.type() == limit.countOn()
                        && one.limits.contains(limit)
                        && concerns(event, limit.perContact() ? person : null)) {
                    times.add(event.at());
                }
            }
            return times;
        }

        private static boolean concerns(ContactEvent event, @Nullable String person) {
            return person == null
                    || event.contactId() == null
                    || event.contactId().equals(person);
        }
    }
}
