package io.proffer.governance;

import io.proffer.audit.AuditAct;
import io.proffer.events.NewEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps rulesets. Every call throws {@link io.proffer.ports.StoreUnavailable} when the store does not answer. */
public interface RulesetStore {

    /**
     * Some work on rulesets, in one transaction; all such work of all replicas waits for each other. When it throws,
     * nothing is kept.
     */
    <T> T inLine(Function<Line, T> work);

    /** The ruleset of an id. */
    Optional<Ruleset> find(String id);

    /** The ruleset that rules by what is kept. */
    Optional<Ruleset> active();

    /**
     * The latest ruleset of a content.
     *
     * @param content its hash, or the stable id by which decisions name it
     * @param states any of these, none for all
     */
    Optional<Ruleset> latestOf(String content, List<RulesetState> states);

    /** Rulesets from the newest on. */
    Page list(Query query);

    /** Rulesets that shall begin to rule at an instant or before, the earliest first. */
    List<Ruleset> due(Instant at);

    /** The bytes of a file by their digest. */
    Optional<byte[]> file(String sha256);

    /** What was written about a ruleset when its content last changed. */
    Optional<Papers> papers(String id);

    /** Counts changes of what rules; a replica that sees another number looks again. */
    long turn();

    /** Rulesets while nobody else changes any. */
    interface Line {
        /** The ruleset of an id. */
        Optional<Ruleset> find(String id);

        /** The ruleset that rules. */
        Optional<Ruleset> active();

        /** The number of the next ruleset. */
        int nextNumber();

        /** Keeps a ruleset in place of what was kept under its id. */
        void put(Ruleset ruleset);

        /** Keeps what was written about a ruleset. */
        void put(String id, Papers papers);

        /** Keeps files by their digests; what is there already stays. */
        void keep(Map<String, byte[]> files);

        /** Notes that what rules has changed. */
        void turn();

        /** Tells others, when this is kept. */
        void tell(NewEvent event);

        /** Writes an act into the audit log, when this is kept. */
        void note(AuditAct act);
    }

    /**
     * What was written about a ruleset: canonical JSON.
     *
     * @param diff what is different from its base
     * @param diagnostics what its author should know
     */
    record Papers(String diff, String diagnostics) {}

    /**
     * Which rulesets.
     *
     * @param states any of these, none for all
     * @param cursor where the last page ended, null for the first
     * @param limit most rulesets of a page
     */
    record Query(List<RulesetState> states, @Nullable String cursor, int limit) {
        /** Copies the list. */
        public Query {
            states = List.copyOf(states);
        }
    }

    /**
     * Some rulesets.
     *
     * @param next cursor of the next page, null when this is the last
     */
    record Page(List<Ruleset> rulesets, @Nullable String next) {
        /** Copies the list. */
        public Page {
            rulesets = List.copyOf(rulesets);
        }
    }
}
