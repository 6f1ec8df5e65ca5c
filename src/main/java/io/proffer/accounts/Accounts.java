package io.proffer.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.account.Account;
import io.proffer.json.MergePatch;
import io.proffer.json.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes in accounts and changes to them. */
public final class Accounts {
    /** As many as may change one account at once without any of them being told of the others. */
    private static final int ATTEMPTS = 100;

    private final AccountStore store;
    private final InstantSource clock;

    /** Accounts of a store; the clock dates changes. */
    public Accounts(AccountStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Change {}

    /** It was kept. */
    public record Kept(StoredAccount account, boolean created) implements Change {}

    /** The document it would lead to has faults; nothing was changed. */
    public record Faulty(List<Problem> problems) implements Change {
        /** Copies the list. */
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** There is no such account to change. */
    public record Unknown(String id) implements Change {}

    /** Somebody else changed the account in between. */
    public record Conflict(String id) implements Change {}

    /**
     * Keeps a whole document.
     *
     * @param expected the version to replace, 0 for none yet, null for whatever is there
     */
    public Change put(String id, JsonNode document, @Nullable Long expected) {
        Optional<Problem> otherId = AccountReader.otherId(id, document);
        if (otherId.isPresent()) {
            return new Faulty(List.of(otherId.get()));
        }
        JsonNode whole =
                document.isObject() ? ((ObjectNode) document).deepCopy().put("id", id) : document;
        return keep(AccountReader.read(whole, clock.instant()), id, expected);
    }

    /** Applies a merge patch. */
    public Change patch(String id, JsonNode patch, @Nullable Long expected) {
        Optional<Problem> otherId = AccountReader.otherId(id, patch);
        if (otherId.isPresent()) {
            return new Faulty(List.of(otherId.get()));
        }
        if (!patch.isObject()) {
            return new Faulty(List.of(new Problem("", "WRONG_TYPE", "A merge patch of an account is an object.")));
        }
        return change(
                id,
                expected,
                stored -> AccountReader.patch(stored, ((ObjectNode) patch.deepCopy()).put("id", id), clock.instant()));
    }

    /** Replaces one member of the document as a whole, such as {@code usage} or {@code subscription}. */
    public Change replace(String id, String member, JsonNode value, @Nullable Long expected) {
        ObjectNode without = JsonNodeFactory.instance.objectNode();
        without.putNull(member);
        ObjectNode with = JsonNodeFactory.instance.objectNode();
        with.set(member, value);
        return change(id, expected, stored -> {
            JsonNode cleared = MergePatch.apply(stored, without);
            return AccountReader.patch(cleared, with, clock.instant());
        });
    }

    /** Adds an objective, or replaces the one of the same key. */
    public Change addObjective(String id, JsonNode objective) {
        List<Problem> problems = AccountReader.faultsOfObjective(objective);
        if (!problems.isEmpty()) {
            return new Faulty(problems);
        }
        return change(id, null, stored -> {
            ArrayNode objectives = JsonNodeFactory.instance.arrayNode();
            stored.path("objectives").forEach(each -> {
                if (!each.path("key").equals(objective.path("key"))) {
                    objectives.add(each);
                }
            });
            ObjectNode patch = JsonNodeFactory.instance.objectNode();
            patch.set("objectives", objectives.add(objective));
            return AccountReader.patch(stored, patch, clock.instant());
        });
    }

    private Change change(String id, @Nullable Long expected, Function<JsonNode, AccountReading> reading) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<StoredAccount> stored = store.find(id);
            if (stored.isEmpty()) {
                return new Unknown(id);
            }
            if (expected != null && expected != stored.get().version()) {
                return new Conflict(id);
            }
            Change change = keep(
                    reading.apply(stored.get().document()), id, stored.get().version());
            if (!(change instanceof Conflict)) {
                return change;
            }
        }
        return new Conflict(id);
    }

    private Change keep(AccountReading reading, String id, @Nullable Long expected) {
        if (reading instanceof AccountReading.Rejected rejected) {
            return new Faulty(rejected.problems());
        }
        Account account = ((AccountReading.Accepted) reading).account();
        return store.put(account, expected)
                .<Change>map(put -> new Kept(put.account(), put.created()))
                .orElseGet(() -> new Conflict(id));
    }
}
