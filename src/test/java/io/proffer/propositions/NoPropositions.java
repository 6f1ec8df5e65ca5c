package io.proffer.propositions;

import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.engine.memory.ResponseCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A store in which nothing was ever proposed. */
public final class NoPropositions implements PropositionStore {
    @Override
    public Past past(String accountId, Instant since) {
        return Past.NOTHING;
    }

    @Override
    public Instant changedAt(String accountId) {
        return Instant.EPOCH;
    }

    @Override
    public Optional<StoredProposition> find(String id) {
        return Optional.empty();
    }

    @Override
    public Map<String, List<StoredEvent>> events(Collection<String> propositionIds) {
        return Map.of();
    }

    @Override
    public Page search(Query query) {
        return new Page(List.of(), null);
    }

    @Override
    public Map<PropositionState, Long> counts(Query query) {
        return Map.of();
    }

    @Override
    public Map<String, Outcomes> outcomes(List<String> rulesetIds) {
        return Map.of();
    }

    @Override
    public List<ResponseCount> responses(String segment, LocalDate from, LocalDate to) {
        return List.of();
    }

    @Override
    public List<BudgetLevel> budgets(List<BudgetPart> parts) {
        return List.of();
    }

    @Override
    public List<StoredProposition> due(Instant now, int limit) {
        return List.of();
    }

    @Override
    public <T> T change(String accountId, Function<AccountLedger, T> work) {
        throw new IllegalStateException("Nothing is proposed in this test.");
    }
}
