package io.proffer.simulation;

import io.proffer.decisions.memory.Recollection;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.engine.memory.ResponseCount;
import io.proffer.propositions.AccountLedger;
import io.proffer.propositions.Past;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Propositions in memory, for one thread. */
final class KeptPropositions implements PropositionStore, Recollection {
    private final KeptBooks books = new KeptBooks();
    private final Map<String, KeptLedger> ledgers = new LinkedHashMap<>();
    private final Map<String, KeptLedger> byProposition = new HashMap<>();
    private final Map<String, Map<LocalDate, long[]>> answers = new TreeMap<>();
    private final Map<String, List<ResponseCount>> counted = new HashMap<>();

    @Override
    public Kept of(Question question) {
        Recollection.Answers answers = question.answers();
        return new Kept(
                Document.NONE,
                past(question.accountId(), question.contactsSince()),
                List.of(),
                responses(answers.segment(), answers.from(), answers.to()),
                budgets(question.parts()),
                List.of());
    }

    /** What was said to an account since an instant. */
    Past past(String accountId, Instant since) {
        KeptLedger ledger = ledgers.get(accountId);
        return ledger == null
                ? Past.NOTHING
                : new Past(
                        ledger.version(), ledger.contacts(since), ledger.open(), ledger.assignments(), ledger.care());
    }

    @Override
    public Changed changed(String accountId, Instant now) {
        KeptLedger ledger = ledgers.get(accountId);
        return ledger == null
                ? new Changed(0, Instant.EPOCH, Instant.EPOCH)
                : new Changed(ledger.version(), ledger.changedAt(), Instant.EPOCH);
    }

    @Override
    public Optional<StoredProposition> find(String id) {
        KeptLedger ledger = byProposition.get(id);
        return ledger == null ? Optional.empty() : ledger.find(id);
    }

    @Override
    public Map<String, List<StoredEvent>> events(Collection<String> propositionIds) {
        return propositionIds.stream()
                .filter(byProposition::containsKey)
                .collect(Collectors.toMap(id -> id, id -> byProposition.get(id).events(id)));
    }

    @Override
    public Page search(Query query) {
        List<StoredProposition> found = all().filter(each -> query.accountId() == null
                        || query.accountId().equals(each.origin().accountId()))
                .filter(each -> query.states().isEmpty() || query.states().contains(each.state()))
                .limit(query.limit())
                .toList();
        return new Page(found, null);
    }

    @Override
    public Map<PropositionState, Long> counts(Query query) {
        return search(query).propositions().stream()
                .collect(Collectors.groupingBy(StoredProposition::state, Collectors.counting()));
    }

    @Override
    public Map<String, Outcomes> outcomes(List<String> rulesetIds) {
        return all().filter(each -> rulesetIds.contains(each.origin().rulesetId())
                        && !each.origin().withheld())
                .collect(Collectors.groupingBy(
                        each -> each.origin().rulesetId(),
                        Collectors.collectingAndThen(Collectors.toList(), KeptPropositions::counted)));
    }

    private static Outcomes counted(List<StoredProposition> propositions) {
        return new Outcomes(
                propositions.size(),
                propositions.stream()
                        .filter(each -> each.progress().presented())
                        .count(),
                propositions.stream().filter(each -> each.progress().accepted()).count(),
                propositions.stream()
                        .filter(each -> each.state() == PropositionState.DECLINED)
                        .count());
    }

    private Stream<StoredProposition> all() {
        return ledgers.values().stream().flatMap(ledger -> ledger.all().stream());
    }

    /** The ledgers of all accounts that were ever proposed something, by account. */
    Map<String, KeptLedger> ledgers() {
        return ledgers;
    }

    /** Counted once a day: what customers answer today counts from tomorrow on, so that their order does not matter. */
    private List<ResponseCount> responses(String segment, LocalDate from, LocalDate to) {
        return counted.computeIfAbsent(segment + '|' + to, ignored -> count(segment, from, to));
    }

    private List<ResponseCount> count(String segment, LocalDate from, LocalDate to) {
        List<ResponseCount> counts = new ArrayList<>();
        answers.forEach((key, days) -> {
            if (key.endsWith('|' + segment)) {
                long presents = 0;
                long accepts = 0;
                for (Map.Entry<LocalDate, long[]> day : days.entrySet()) {
                    boolean falls = !day.getKey().isBefore(from) && day.getKey().isBefore(to);
                    presents += falls ? day.getValue()[0] : 0;
                    accepts += falls ? day.getValue()[1] : 0;
                }
                counts.add(new ResponseCount(key.substring(0, key.indexOf('|')), segment, presents, accepts));
            }
        });
        return counts;
    }

    void count(StoredProposition proposition, LocalDate day, int presents, int accepts) {
        String segment = proposition.origin().segment();
        for (String key :
                List.of(proposition.origin().offerKey(), proposition.origin().family())) {
            long[] sums = answers.computeIfAbsent(key + '|' + segment, ignored -> new TreeMap<>())
                    .computeIfAbsent(day, ignored -> new long[2]);
            sums[0] += presents;
            sums[1] += accepts;
        }
    }

    private List<BudgetLevel> budgets(List<BudgetPart> parts) {
        return parts.stream()
                .filter(part -> books.level(part).signum() > 0)
                .map(part -> new BudgetLevel(
                        part.key(), part.dimension(), part.periodStart(), part.periodEnd(), books.level(part)))
                .toList();
    }

    KeptBooks books() {
        return books;
    }

    @Override
    public List<StoredProposition> due(Instant now, int limit) {
        return all().filter(each -> each.progress().dueAt() != null
                        && !each.progress().dueAt().isAfter(now))
                .sorted(Comparator.comparing(
                                (StoredProposition each) -> each.progress().dueAt())
                        .thenComparing(StoredProposition::id))
                .limit(limit)
                .toList();
    }

    @Override
    public <T> T change(String accountId, Function<AccountLedger, T> work) {
        return work.apply(ledgers.computeIfAbsent(accountId, id -> new KeptLedger(this, byProposition)));
    }
}
