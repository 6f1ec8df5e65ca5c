package io.proffer.engine.contact;

import io.proffer.engine.account.Contact;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.contact.ContactLimits.Counted;
import io.proffer.engine.contact.ContactPolicy.Site;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What keeps an offer back in one place: the questions of one decision, its contacts counted once. */
final class Gate {
    private final Snapshot snapshot;
    private final ContactLimits limits;
    private final QuietWindows quiet;
    private final Asking asking;
    private final Counted counted;
    private final List<Suppression> suppressions;

    Gate(Snapshot snapshot, ContactLimits limits, Suppressions suppressions, QuietWindows quiet) {
        this.snapshot = snapshot;
        this.limits = limits;
        this.quiet = quiet;
        this.asking = Asking.of(snapshot);
        Memory memory = snapshot.memory();
        this.counted = limits.counted(asking, memory.contacts());
        this.suppressions = suppressions.inForce(asking, memory.contacts(), snapshot.asOf());
    }

    /**
     * What keeps a candidate back: a consent that is missing, a hold, the longest suppression, the first full limit, the hour;
     * empty when nothing.
     */
    List<Blocked> blocks(Candidate candidate, Site site) {
        List<Blocked> blocks = new ArrayList<>(2);
        Offer offer = candidate.offer();
        add(blocks, Consent.missing(snapshot.account(), site));
        add(blocks, Holds.hold(snapshot.memory().overrides(), offer, site.channel(), snapshot.asOf(), asking.zone()));
        add(blocks, suppression(candidate, site));
        add(blocks, limit(offer, site));
        if (site.customerFacing()) {
            add(blocks, quiet.quiet(asking, offer, site.channel(), snapshot.asOf()));
        }
        return blocks;
    }

    private static void add(List<Blocked> blocks, @Nullable Blocked blocked) {
        if (blocked != null) {
            blocks.add(blocked);
        }
    }

    /** The day on which none of them holds any more, and the hour is open; null when time alone does not lift them. */
    @Nullable
    LocalDate eligibleFrom(List<Blocked> blocks, Offer offer, Site site) {
        Instant free = freeFrom(blocks);
        if (free != null && site.customerFacing() && quiet.exist()) {
            free = quiet.open(asking, offer, site.channel(), free);
        }
        return free == null ? null : free.atZone(asking.zone()).toLocalDate();
    }

    /** When the last of them ends, null when one has no end. */
    static @Nullable Instant freeFrom(List<Blocked> blocks) {
        Instant latest = Instant.MIN;
        for (Blocked blocked : blocks) {
            Instant free = blocked.freeFrom();
            if (free == null) {
                return null;
            }
            latest = free.isAfter(latest) ? free : latest;
        }
        return latest;
    }

    /** Prices at which an offer is kept back. */
    List<Contactable.HeldPrice> prices(Offer offer) {
        List<Contactable.HeldPrice> prices = new ArrayList<>(0);
        for (Suppression suppression : suppressions) {
            if (suppression.isOfPrice(offer)) {
                Blocked blocked = suppression.blocked(asking.zone(), null);
                prices.add(new Contactable.HeldPrice(
                        Objects.requireNonNull(suppression.event().pricePoint()),
                        ContactPolicy.refusal(
                                List.of(blocked),
                                suppression.until().atZone(asking.zone()).toLocalDate())));
            }
        }
        return prices;
    }

    private @Nullable Blocked suppression(Candidate candidate, Site site) {
        Suppression longest = longest(candidate.offer(), candidate.needStrength(), site);
        if (longest == null) {
            return null;
        }
        Integer need = longest.liftingNeed();
        return longest.blocked(asking.zone(), need == null ? null : longest(candidate.offer(), need, site));
    }

    private @Nullable Suppression longest(Offer offer, int need, Site site) {
        Suppression longest = null;
        for (Suppression one : suppressions) {
            boolean holds = one.concerns(offer, need, site.channel());
            if (holds && (longest == null || one.until().isAfter(longest.until()))) {
                longest = one;
            }
        }
        return longest;
    }

    /** The first limit that is full once a decision has proposed others anew, for an offer it would propose anew as well. */
    @Nullable
    Blocked limit(Offer offer, Site site, List<ContactEvent> proposed) {
        List<ContactEvent> contacts = Stream.concat(snapshot.memory().contacts().stream(), proposed.stream())
                .toList();
        Counted after = limits.counted(asking, contacts);
        return limit(limits.of(asking, offer, site.channel(), snapshot.asOf()), site, after.without(own(offer, after)));
    }

    /**
     * What stands may only be proposed again; whether it is proposed anew is known with its price. A limit of none stops that
     * as well.
     */
    private @Nullable Blocked limit(Offer offer, Site site) {
        List<Limit> apply = limits.of(asking, offer, site.channel(), snapshot.asOf());
        if (apply.isEmpty()) {
            return null;
        }
        Set<String> own = own(offer, counted);
        List<Limit> asked = own.isEmpty()
                ? apply
                : apply.stream()
                        .filter(limit -> limit.countOn() != ContactType.PROPOSED || limit.most() == 0)
                        .toList();
        return limit(asked, site, counted.without(own));
    }

    /** Full only when it is for everybody who could be spoken to; then told for whom a place is free first. */
    private @Nullable Blocked limit(List<Limit> apply, Site site, Counted contacts) {
        Blocked soonest = null;
        for (String person : apply.stream().anyMatch(Limit::perContact) ? persons(site) : nobody()) {
            Blocked full = full(apply, person, contacts);
            if (full == null) {
                return null;
            }
            soonest = soonest == null || isSooner(full, soonest) ? full : soonest;
        }
        return soonest;
    }

    private static boolean isSooner(Blocked one, Blocked other) {
        Instant free = one.freeFrom();
        return free != null && (other.freeFrom() == null || free.isBefore(other.freeFrom()));
    }

    private @Nullable Blocked full(List<Limit> apply, @Nullable String person, Counted contacts) {
        Instant now = snapshot.asOf();
        Limit first = null;
        int usedOfFirst = 0;
        boolean ends = true;
        Instant free = now;
        for (Limit limit : apply) {
            List<Instant> times = contacts.times(limit, person);
            int used = limit.window().most(times, now, asking.zone());
            if (used < limit.most()) {
                continue;
            }
            usedOfFirst = first == null ? used : usedOfFirst;
            first = first == null ? limit : first;
            Instant opens = limit.window().freeFrom(times, limit.most(), now, asking.zone());
            ends &= opens != null;
            free = opens != null && opens.isAfter(free) ? opens : free;
        }
        return first == null ? null : reached(first, usedOfFirst, person, ends ? free : null);
    }

    private Blocked reached(Limit limit, int used, @Nullable String person, @Nullable Instant free) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("cap", limit.ref().rowId());
        params.put("used", used);
        params.put("limit", limit.most());
        params.put("window", limit.window().words());
        params.put("countOn", limit.countOn().name());
        if (limit.perContact() && person != null) {
            params.put("contactId", person);
        }
        String full = used + " of " + limit.most() + " in " + limit.window().words();
        String opens =
                free == null ? "never" : "from " + free.atZone(asking.zone()).toLocalDate();
        return new Blocked(
                Verdict.CAPPED,
                new Reason(
                        "CONTACT_LIMIT_REACHED",
                        Stage.CONTACT_POLICY,
                        params,
                        "The limit " + limit.ref().rowId() + " is reached: " + full + " "
                                + limit.countOn().name().toLowerCase(java.util.Locale.ROOT) + ".",
                        limit.ref()),
                "A place within " + limit.ref().rowId() + " is free " + opens + " (now " + full + ").",
                free);
    }

    /** A proposition that stands is proposed again rather than counted against itself, nor is what gave way to it. */
    private Set<String> own(Offer offer, Counted contacts) {
        return snapshot.memory().open().stream()
                .filter(open ->
                        open.offerKey().equals(offer.key()) && open.expiresAt().isAfter(snapshot.asOf()))
                .map(OpenProposition::id)
                .flatMap(id -> contacts.versions().upTo(id).stream())
                .collect(Collectors.toSet());
    }

    private List<@Nullable String> persons(Site site) {
        List<Contact> contacts = snapshot.account().contacts();
        if (site.contactId() != null || contacts == null) {
            return Collections.singletonList(site.contactId());
        }
        List<@Nullable String> ids = new ArrayList<>();
        contacts.stream().map(Contact::id).filter(Objects::nonNull).distinct().forEach(ids::add);
        return ids.isEmpty() ? nobody() : ids;
    }

    private static List<@Nullable String> nobody() {
        return Collections.singletonList(null);
    }
}
