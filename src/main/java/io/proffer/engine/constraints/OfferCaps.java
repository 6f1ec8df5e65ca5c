package io.proffer.engine.constraints;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Facts;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often an offer or a family may be proposed, shown, looked at or accepted: the rows of {@code offer_caps}. A row counts
 * the events of every offer its own conditions match. Made once for a rulebook; safe for use by many threads.
 */
public final class OfferCaps {
    private final Rulebook rulebook;
    private final AskedTable table;
    private final Map<Row, OfferCap> byRow = new IdentityHashMap<>();

    /** The caps of a rulebook. */
    public OfferCaps(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.table = AskedTable.of(rulebook, "offer_caps");
        table.liveRows().forEach(row -> byRow.put(row, OfferCap.of(row, table.ref(row))));
    }

    /**
     * A cap that is reached.
     *
     * @param cap the cap
     * @param used events that count
     * @param freeFrom when the next one fits
     */
    public record Reached(OfferCap cap, int used, Instant freeFrom) {}

    /**
     * The cap that one more presentation would break. To keep caps, ask and write in one transaction that holds the
     * account's lock.
     *
     * @param before the account's events so far, in any order, without the new one
     * @param shown the presentation
     */
    public Optional<Reached> broken(List<ContactEvent> before, ContactEvent shown) {
        Offer offer = rulebook.catalog().offers().get(shown.offerKey());
        if (offer == null || shown.type() != ContactType.PRESENTED) {
            return Optional.empty();
        }
        return of(offer).stream()
                .filter(cap -> cap.event() == ContactType.PRESENTED)
                .flatMap(cap ->
                        reached(
                                cap,
                                shown.at(),
                                before.stream()
                                        .filter(each -> sameScope(cap, each, shown))
                                        .toList())
                                .stream())
                .findFirst();
    }

    /**
     * The cap of an account that a decision must not propose an offer against. What stands already is not counted: it is
     * only proposed again. Caps of a person or a placement are asked when the offer is shown.
     *
     * @param anew false when it is proposed again as it stands, which is no proposal to be counted
     * @param proposed what will be remembered of those that the decision proposes before it
     */
    Optional<Reached> reached(Snapshot snapshot, Offer offer, boolean anew, List<ContactEvent> proposed) {
        List<String> standing = standing(snapshot.memory(), offer);
        List<ContactEvent> events = Stream.concat(snapshot.memory().contacts().stream(), proposed.stream())
                .filter(each -> !standing.contains(each.propositionId()))
                .toList();
        return of(offer).stream()
                .filter(cap -> cap.scope() == OfferCap.Scope.ACCOUNT
                        && (anew || cap.event() != ContactType.PROPOSED || cap.limit() == 0))
                .flatMap(cap -> reached(cap, snapshot.asOf(), events).stream())
                .findFirst();
    }

    private static List<String> standing(Memory memory, Offer offer) {
        return memory.open().stream()
                .filter(open -> open.offerKey().equals(offer.key()))
                .map(OpenProposition::id)
                .toList();
    }

    private static boolean sameScope(OfferCap cap, ContactEvent one, ContactEvent other) {
        return switch (cap.scope()) {
            case ACCOUNT -> true;
            // An event with nobody named counts for everybody.
            case CONTACT ->
                one.contactId() == null
                        || other.contactId() == null
                        || one.contactId().equals(other.contactId());
            case PLACEMENT -> Objects.equals(one.placement(), other.placement());
        };
    }

    /**
     * The events in the fullest window that holds the instant, later ones included: an event may come late. The next one fits
     * when enough of them have left it.
     */
    private Optional<Reached> reached(OfferCap cap, Instant at, List<ContactEvent> events) {
        Map<String, Boolean> counts = new HashMap<>();
        List<Instant> times = events.stream()
                .filter(each -> each.type() == cap.event()
                        && each.at().isAfter(at.minus(cap.window()))
                        && counts.computeIfAbsent(each.offerKey(), key -> covers(cap, key)))
                .map(ContactEvent::at)
                .sorted()
                .toList();
        int used = Stream.concat(
                        Stream.of(at),
                        times.stream().filter(end -> end.isAfter(at) && end.isBefore(at.plus(cap.window()))))
                .mapToInt(end -> within(cap, times, end))
                .max()
                .orElseThrow();
        if (used < cap.limit()) {
            return Optional.empty();
        }
        Instant freeFrom = cap.limit() == 0
                ? at.plus(cap.window())
                : times.get(times.size() - cap.limit()).plus(cap.window());
        return Optional.of(new Reached(cap, used, freeFrom));
    }

    /** How many lie in {@code (end − window, end]}. */
    private static int within(OfferCap cap, List<Instant> times, Instant end) {
        return (int) times.stream()
                .filter(time -> time.isAfter(end.minus(cap.window())) && !time.isAfter(end))
                .count();
    }

    private boolean covers(OfferCap cap, String offerKey) {
        Offer offer = rulebook.catalog().offers().get(offerKey);
        return offer != null && of(offer).contains(cap);
    }

    private List<OfferCap> of(Offer offer) {
        if (byRow.isEmpty()) {
            return List.of();
        }
        Facts facts = new Facts(rulebook.vocabulary());
        facts.set(rulebook.offerFacts(offer));
        return table.matches(facts).stream()
                .map(byRow::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
