package io.proffer.simulation.impact;

import io.proffer.accounts.AccountStore;
import io.proffer.accounts.StoredAccount;
import io.proffer.engine.portfolio.Member;
import io.proffer.engine.portfolio.Portfolio;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One comparison, while it runs and after; read by many threads, written by one. */
public final class ImpactRun {
    /** Changes that are listed; all are counted. */
    static final int LISTED = 10_000;

    private static final Logger LOG = Logger.getLogger(ImpactRun.class.getName());
    private static final int PAGE = 200;

    private final Head head;
    private final List<ImpactChange> changes = new ArrayList<>();
    private final Map<ImpactKind, Long> counts = new EnumMap<>(ImpactKind.class);
    private long seen;
    private long compared;
    private long failed;
    private State state = State.QUEUED;
    private @Nullable String problem;
    private double share = 1;

    /** How far it is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * What is compared.
     *
     * @param id {@code sim_…}
     * @param base the ruleset that was, null for files on disk
     * @param baseHash its content
     * @param candidate the ruleset that shall be
     * @param candidateHash its content
     * @param population which accounts
     * @param asOf instant of all decisions
     */
    public record Head(
            String id,
            @Nullable String base,
            String baseHash,
            String candidate,
            String candidateHash,
            Population population,
            Instant asOf) {}

    /**
     * How far it is, and what was found so far.
     *
     * @param seen accounts looked at, those outside of the population included
     * @param compared accounts decided under both
     * @param failed accounts that could not be decided
     * @param counts accounts by what changes for them
     * @param unchanged accounts for which nothing changes
     * @param reach accounts for which something changes, scaled up when only a sample was looked at
     * @param summary the counts in words
     * @param problem why it failed, null when it did not
     */
    public record Progress(
            Head head,
            State state,
            long seen,
            long compared,
            long failed,
            Map<ImpactKind, Long> counts,
            long unchanged,
            long reach,
            String summary,
            @Nullable String problem) {
        /** Copies the map. */
        public Progress {
            counts = Map.copyOf(counts);
        }
    }

    ImpactRun(Head head) {
        this.head = head;
        for (ImpactKind kind : ImpactKind.values()) {
            counts.put(kind, 0L);
        }
    }

    /** Decides every account of the population under both; true when it came to the last one. It is not ended by that. */
    boolean over(AccountStore accounts, Portfolio base, Portfolio candidate) {
        begin(head.population().share(accounts.count()));
        @Nullable String cursor = null;
        do {
            AccountStore.Page page = accounts.list(new AccountStore.Query(cursor, PAGE, null));
            page.accounts().forEach(account -> compare(account, base, candidate));
            cursor = page.next();
        } while (cursor != null && !Thread.currentThread().isInterrupted());
        return cursor == null;
    }

    private void compare(StoredAccount stored, Portfolio base, Portfolio candidate) {
        if (!head.population().takes(stored.account(), share)) {
            note(false, false, null);
            return;
        }
        try {
            Member member = new Member(stored.account(), stored.hash());
            note(
                    true,
                    false,
                    ImpactChange.between(base.decide(member, head.asOf()), candidate.decide(member, head.asOf()))
                            .orElse(null));
        } catch (RuntimeException e) {
            // One account that cannot be decided must not hide the others.
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "Simulation " + id() + ": " + stored.account().id() + " was not decided.");
            note(false, true, null);
        }
    }

    private synchronized void begin(double lookedAt) {
        share = lookedAt;
        state = State.RUNNING;
    }

    private synchronized void note(boolean decided, boolean broken, @Nullable ImpactChange change) {
        seen++;
        compared += decided ? 1 : 0;
        failed += broken ? 1 : 0;
        if (change != null) {
            counts.merge(change.type(), 1L, Long::sum);
            if (changes.size() < LISTED) {
                changes.add(change);
            }
        }
    }

    synchronized void end(State reached, @Nullable String why) {
        state = reached;
        problem = why;
    }

    /** Its id. */
    String id() {
        return head.id();
    }

    boolean isOf(String candidate, String contentHash) {
        return head.candidate().equals(candidate) && head.candidateHash().equals(contentHash);
    }

    /** True when no sample left accounts out and at least one was decided under both. */
    synchronized boolean isOfEverybody() {
        return share >= 1 && compared > 0;
    }

    Head head() {
        return head;
    }

    /** How far it is. */
    public synchronized Progress progress() {
        long touched = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Progress(
                head,
                state,
                seen,
                compared,
                failed,
                counts,
                compared - touched,
                Math.round(touched / share),
                summary(),
                problem);
    }

    private String summary() {
        return "+" + count(ImpactKind.GAINED) + " gain, " + count(ImpactKind.LOST) + " lose, "
                + count(ImpactKind.OFFER_CHANGED) + " change offer, " + count(ImpactKind.PRICE_CHANGED)
                + " change price";
    }

    private long count(ImpactKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Changes of some kinds from a place on, in the order of accounts; with the place of the next page, -1 for none. */
    public synchronized Page changes(Set<ImpactKind> kinds, int from, int limit) {
        List<ImpactChange> shown = new ArrayList<>();
        int at = from;
        while (at < changes.size() && shown.size() < limit) {
            ImpactChange change = changes.get(at++);
            if (kinds.contains(change.type())) {
                shown.add(change);
            }
        }
        boolean more = changes.subList(Math.min(at, changes.size()), changes.size()).stream()
                .anyMatch(change -> kinds.contains(change.type()));
        return new Page(shown, more ? at : -1);
    }

    /** Some changes. */
    public record Page(List<ImpactChange> changes, int next) {
        /** Copies the list. */
        public Page {
            changes = List.copyOf(changes);
        }
    }
}
