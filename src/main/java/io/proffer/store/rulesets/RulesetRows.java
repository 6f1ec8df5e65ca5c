package io.proffer.store.rulesets;

import io.proffer.audit.AuditLog;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.events.EventLog;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.ports.BadCursor;
import io.proffer.store.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rulesets in their table. */
@ApplicationScoped
class RulesetRows implements PanacheRepositoryBase<RulesetRow, String>, RulesetStore {
    private final EventLog events;
    private final AuditLog audit;

    RulesetRows(EventLog events, AuditLog audit) {
        this.events = events;
        this.audit = audit;
    }

    @Override
    public <T> T inLine(Function<Line, T> work) {
        return Transactions.in(() -> {
            RulesetLineRow row =
                    getEntityManager().find(RulesetLineRow.class, RulesetLineRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
            RulesetLine line = new RulesetLine(getEntityManager(), row, events, audit);
            T result = work.apply(line);
            line.finish();
            return result;
        });
    }

    @Override
    public Optional<Ruleset> find(String id) {
        return Transactions.in(() -> findByIdOptional(id)).map(RulesetRow::ruleset);
    }

    @Override
    public Optional<Ruleset> active() {
        return Transactions.in(() -> find("state", RulesetState.ACTIVE).firstResultOptional())
                .map(RulesetRow::ruleset);
    }

    @Override
    public Optional<Ruleset> latestOf(String content, List<RulesetState> states) {
        String beginning = Rulebook.beginningOf(content).orElse(content);
        String isOf = beginning.equals(content)
                ? "contentHash = :content"
                : "substring(contentHash, 1, " + beginning.length() + ") = :content";
        Parameters parameters = Parameters.with("content", beginning).and("states", anyOf(states));
        return Transactions.in(() -> find(isOf + " and state in :states order by number desc", parameters)
                        .firstResultOptional())
                .map(RulesetRow::ruleset);
    }

    private static List<RulesetState> anyOf(List<RulesetState> states) {
        return states.isEmpty() ? Arrays.asList(RulesetState.values()) : states;
    }

    @Override
    public Page list(Query query) {
        Parameters parameters = Parameters.with("states", anyOf(query.states())).and("before", before(query.cursor()));
        List<RulesetRow> rows =
                Transactions.in(() -> find("state in :states and number < :before order by number desc", parameters)
                        .range(0, query.limit())
                        .list());
        List<Ruleset> shown =
                rows.stream().limit(query.limit()).map(RulesetRow::ruleset).toList();
        boolean more = rows.size() > query.limit();
        return new Page(shown, more ? String.valueOf(shown.get(shown.size() - 1).number()) : null);
    }

    private static int before(@org.jspecify.annotations.Nullable String cursor) {
        try {
            return cursor == null ? Integer.MAX_VALUE : Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw new BadCursor(String.valueOf(cursor));
        }
    }

    @Override
    public List<Ruleset> due(Instant at) {
        Parameters parameters = Parameters.with("state", RulesetState.APPROVED).and("at", at);
        return Transactions.in(() ->
                        list("state = :state and effectiveFrom <= :at order by effectiveFrom, number", parameters))
                .stream()
                .map(RulesetRow::ruleset)
                .toList();
    }

    @Override
    public Optional<byte[]> file(String sha256) {
        return Transactions.in(() -> Optional.ofNullable(getEntityManager().find(RulesetFileRow.class, sha256)))
                .map(row -> Base64.getDecoder().decode(row.content));
    }

    @Override
    public Optional<Papers> papers(String id) {
        return Transactions.in(() -> findByIdOptional(id)).map(row -> new Papers(row.diff, row.diagnostics));
    }

    @Override
    public long turn() {
        return Transactions.in(() -> getEntityManager()
                .createQuery("select l.turn from RulesetLineRow l", Long.class)
                .getSingleResult());
    }
}
