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
     * @param more true when there are more than are shown, the oldest first
     */
    record Column(String title, List<Upgrade> upgrades, boolean more) {
        /** How many there are. */
        public String count() {
            return upgrades.size() + (more ? "+" : "");
        }
    }

    Listed list(UpgradeFilters filters) {
        return read(filters.query(clock.instant(), filters.paging.cursor(), filters.paging.limit()));
    }

    List<Column> board(UpgradeFilters filters) {
        return List.of(
                column("Proposed", filters, PropositionState.PROPOSED),
                column("Shown", filters, PropositionState.PRESENTED, PropositionState.ENGAGED),
                column("Snoozed", filters, PropositionState.SNOOZED),
                column("Waits for approval", filters, PropositionState.PENDING_APPROVAL),
                column("To be provided", filters, PropositionState.ACCEPTED, PropositionState.ORDERED),
                column("Provided", filters, PropositionState.PROVISIONED, PropositionState.VALUE_CONFIRMED),
                column(
                        "In trouble",
                        filters,
                        PropositionState.PROVISIONING_FAILED,
                        PropositionState.APPROVAL_REJECTED,
                        PropositionState.VALUE_AT_RISK));
    }

    private Column column(String title, UpgradeFilters filters, PropositionState... states) {
        Listed listed = read(filters.of(List.of(states), clock.instant(), null, IN_COLUMN));
        return new Column(title, listed.upgrades, listed.next != null);
    }

    /** Hands on everything that fits, page by page. */
    void all(UpgradeFilters filters, Consumer<Upgrade> taker) {
        Instant now = clock.instant();
        String cursor = null;
        do {
            Listed page = read(filters.query(now, cursor, IN_FILE));
            page.upgrades.forEach(taker);
            cursor = page.next;
        } while (cursor != null);
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
