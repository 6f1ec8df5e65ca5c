package io.proffer.simulation.dryrun;

import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionDesk;
import io.proffer.engine.Decisioning;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.governance.Ruleset;
import io.proffer.governance.kept.Library;
import io.proffer.governance.kept.Rulesets;
import io.proffer.rulesets.LoadResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides under kept rulesets, one call at a time; remembers the last few it compiled. What is decided is stored nowhere.
 */
public final class DryRuns {
    private static final int REMEMBERED = 2;

    private final DecisionDesk desk;
    private final Rulesets rulesets;
    private final Library library;
    private final Map<String, Rulebook> compiled = new LinkedHashMap<>(4, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rulebook> eldest) {
            boolean over = size() > REMEMBERED;
            if (over) {
                eldest.getValue().rules().close();
            }
            return over;
        }
    };

    /** Dry runs at a desk. */
    public DryRuns(DecisionDesk desk, Rulesets rulesets, Library library) {
        this.desk = desk;
        this.rulesets = rulesets;
        this.library = library;
    }

    /**
     * What would be decided.
     *
     * @return empty when no such ruleset is kept
     * @throws Library.Unreadable when this program cannot load it
     */
    public Optional<DecisionAnswer> decide(DecisionCall call, String rulesetId) {
        Optional<Ruleset> found = rulesets.find(rulesetId);
        return found.map(ruleset -> decide(call, ruleset));
    }

    /** A rulebook that is replaced is closed, so nobody may be deciding with it. */
    synchronized DecisionAnswer decide(DecisionCall call, Ruleset ruleset) {
        Rulebook rulebook = rulebook(ruleset);
        return desk.tryUnder(call.under(rulebook.id()), new Decisioning(rulebook));
    }

    private Rulebook rulebook(Ruleset ruleset) {
        String hash = ruleset.content().hash();
        Rulebook known = compiled.get(hash);
        if (known != null) {
            return known;
        }
        LoadResult result = library.load(ruleset.content().files());
        if (result instanceof LoadResult.Loaded loaded) {
            compiled.put(hash, loaded.rulebook());
            return loaded.rulebook();
        }
        throw Library.unreadable((LoadResult.Refused) result);
    }

    /** Lets go of what is compiled. */
    public synchronized void stop() {
        compiled.values().forEach(rulebook -> rulebook.rules().close());
        compiled.clear();
    }
}
