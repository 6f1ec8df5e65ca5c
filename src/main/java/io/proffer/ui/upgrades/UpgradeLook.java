package io.proffer.ui.upgrades;

import io.proffer.accounts.AccountStore;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredProposition;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at propositions across all accounts. */
@Singleton
class UpgradeLook {
    private static final int IN_COLUMN = 20;
    private static final int IN_FILE = 200;

    private final PropositionStore propositions;
    private final AccountStore accounts;
    private final InstantSource clock;

    UpgradeLook(PropositionStore propositions, AccountStore accounts, InstantSource clock) {
        this.propositions = propositions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A page of the list. */
    record Listed(List<Upgrade> upgrades, @Nullable String next) {}

    /**
     * A column of the board.
     *
     * @param upgrades the oldest of them
     * @param count how many there are
     */
    record Column(String title, List<Upgrade> upgrades, long count) {
        /** How many are not shown. */
        public long more() {
            return count - upgrades.size();
        }
    }

    Listed list(UpgradeFilters filters) {
        spell(filters);
        return read(filters.query(clock.instant(), filters.paging.cursor(), filters.paging.limit()));
    }

    List<Column> board(UpgradeFilters filters) {
        spell(filters);
        Map<PropositionState, Long> counts =
                propositions.counts(filters.of(filters.states(), clock.instant(), null, 1));
        return List.of(
                column("Proposed", filters, counts, PropositionState.PROPOSED),
                column("Shown", filters, counts, PropositionState.PRESENTED, PropositionState.ENGAGED),
                column("Snoozed", filters, counts, PropositionState.SNOOZED),
                column("Waits for approval", filters, counts, PropositionState.PENDING_APPROVAL),
                column("To be provided", filters, counts, PropositionState.ACCEPTED, PropositionState.ORDERED),
                column("Provided", filters, counts, PropositionState.PROVISIONED, PropositionState.VALUE_CONFIRMED),
                column(
                        "In trouble",
                        filters,
                        counts,
                        PropositionState.PROVISIONING_FAILED,
                        PropositionState.APPROVAL_REJECTED,
                        PropositionState.VALUE_AT_RISK));
    }

    private Column column(
            String title, UpgradeFilters filters, Map<PropositionState, Long> counts, PropositionState... states) {
        Listed listed = read(filters.of(List.of(states), clock.instant(), null, IN_COLUMN));
        long count = Stream.of(states)
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
        return new Column(title, listed.upgrades, count);
    }

    /** Hands on everything that fits, page by page. */
    void all(UpgradeFilters filters, Consumer<Upgrade> taker) {
        spell(filters);
        Instant now = clock.instant();
        String cursor = null;
        do {
            Listed page = read(filters.query(now, cursor, IN_FILE));
            page.upgrades.forEach(taker);
            cursor = page.next;
        } while (cursor != null);
    }

    /** Takes the owner as it is kept; the index of owners knows whether it is. */
    private void spell(UpgradeFilters filters) {
        filters.spellings().stream()
                .filter(each ->
                        !propositions.search(filters.anyOf(each)).propositions().isEmpty())
                .findFirst()
                .ifPresent(kept -> filters.owner = kept);
    }

    private Listed read(PropositionStore.Query query) {
        PropositionStore.Page page = propositions.search(query);
        List<String> ids = page.propositions().stream()
                .map(each -> each.origin().accountId())
                .distinct()
                .toList();
        Map<String, String> names = accounts.findAll(ids).stream()
                .filter(each -> each.account().name() != null)
                .collect(Collectors.toMap(
                        each -> each.account().id(),
                        each -> String.valueOf(each.account().name())));
        Instant now = clock.instant();
        return new Listed(
                page.propositions().stream()
                        .map((StoredProposition each) -> Upgrade.of(each, names, now))
                        .toList(),
                page.next());
    }
}
