package io.proffer.signals;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.accounts.AccountStore;
import io.proffer.engine.catalog.Catalog;
import io.proffer.json.Problem;
import io.proffer.rulesets.ActiveRulebook;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes in events. What it answers is kept; decisions follow in the background. */
public final class Intake {
    /** Most events of a batch. */
    public static final int MOST_EVENTS = 1000;

    private final SignalStore store;
    private final AccountStore accounts;
    private final ActiveRulebook rulebook;
    private final Redecisions redecisions;
    private final InstantSource clock;

    /** An intake before a store. */
    public Intake(
            SignalStore store,
            AccountStore accounts,
            ActiveRulebook rulebook,
            Redecisions redecisions,
            InstantSource clock) {
        this.store = store;
        this.accounts = accounts;
        this.rulebook = rulebook;
        this.redecisions = redecisions;
        this.clock = clock;
    }

    /** What became of events. */
    public sealed interface Answer {}

    /**
     * Everything without fault is kept.
     *
     * @param accepted events that are new
     * @param duplicates events that were kept before
     * @param rejected events with faults
     * @param problems the faults
     */
    public record Taken(int accepted, int duplicates, int rejected, List<EventProblem> problems) implements Answer {
        /** Copies the list. */
        public Taken {
            problems = List.copyOf(problems);
        }
    }

    /** Why an event was not taken; {@code index} counts from 0. */
    public record EventProblem(int index, List<Problem> errors) {
        /** Copies the list. */
        public EventProblem {
            errors = List.copyOf(errors);
        }
    }

    /** Too many accounts wait for a decision already; nothing was kept. */
    public record Full() implements Answer {}

    /** No rulebook serves, so features cannot be compared with one; nothing was kept. */
    public record NoRulebook() implements Answer {}

    /** Takes events in; a bad one never stops the rest. */
    public Answer take(List<JsonNode> events) {
        Optional<ActiveRulebook.Lease> lease = rulebook.lease();
        if (lease.isEmpty()) {
            return new NoRulebook();
        }
        TreeMap<Integer, List<Problem>> problems = new TreeMap<>();
        TreeMap<Integer, Signal> signals = new TreeMap<>();
        try (ActiveRulebook.Lease held = lease.get()) {
            read(events, held.decisioning().rulebook().catalog(), signals, problems);
        }
        refuseStrangers(signals, problems);
        return keep(List.copyOf(signals.values()), problems);
    }

    private void read(
            List<JsonNode> events,
            Catalog catalog,
            TreeMap<Integer, Signal> signals,
            TreeMap<Integer, List<Problem>> problems) {
        SignalReader reader = new SignalReader(catalog, clock.instant());
        for (int i = 0; i < events.size(); i++) {
            SignalReader.Reading reading = reader.read(events.get(i));
            if (reading instanceof SignalReader.Read read) {
                signals.put(i, read.signal());
            } else {
                problems.put(i, ((SignalReader.Faulty) reading).problems());
            }
        }
    }

    private void refuseStrangers(TreeMap<Integer, Signal> signals, TreeMap<Integer, List<Problem>> problems) {
        Set<String> known =
                accounts.known(signals.values().stream().map(Signal::accountId).collect(Collectors.toSet()));
        signals.entrySet().removeIf(entry -> {
            String account = entry.getValue().accountId();
            if (known.contains(account)) {
                return false;
            }
            String message = "There is no account \"" + account + "\". Send it with PUT /api/v1/accounts/{id} first.";
            problems.put(entry.getKey(), List.of(new Problem("/subject", "UNKNOWN_ACCOUNT", message)));
            return true;
        });
    }

    private Answer keep(List<Signal> signals, TreeMap<Integer, List<Problem>> problems) {
        int wanted = toDecide(signals).size();
        if (!redecisions.reserve(wanted)) {
            return new Full();
        }
        Set<String> toQueue = Set.of();
        int accepted;
        try {
            Set<String> isNew = store.keep(signals);
            accepted = isNew.size();
            toQueue = toDecide(signals.stream()
                    .filter(signal -> isNew.contains(signal.seen().id()))
                    .toList());
        } finally {
            redecisions.queue(toQueue, wanted);
        }
        List<EventProblem> rejected = new ArrayList<>();
        problems.forEach((index, errors) -> rejected.add(new EventProblem(index, errors)));
        return new Taken(accepted, signals.size() - accepted, rejected.size(), rejected);
    }

    private static Set<String> toDecide(List<Signal> signals) {
        Set<String> toDecide = new LinkedHashSet<>();
        signals.stream().filter(Signal::decides).map(Signal::accountId).forEach(toDecide::add);
        return toDecide;
    }
}
