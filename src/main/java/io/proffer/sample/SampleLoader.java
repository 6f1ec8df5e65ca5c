package io.proffer.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.Subscription;
import io.proffer.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the shipped accounts on a shelf, as fresh as on the day they were generated. May be run at every start: an account
 * that anybody has changed since is left alone.
 */
public final class SampleLoader {
    private final SampleShelf shelf;

    /** A loader for one shelf. */
    public SampleLoader(SampleShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * What loading did.
     *
     * @param added accounts that were not there
     * @param redated accounts that were there as shipped, now fresh again
     * @param leftAlone accounts that somebody has changed
     */
    public record Loaded(int added, int redated, int leftAlone) {}

    /** Loads the accounts as of an instant. */
    public Loaded load(Instant now) {
        Map<String, ObjectNode> shipped = shipped();
        Map<String, Account> stored = shelf.find(List.copyOf(shipped.keySet())).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        List<Account> fresh = new ArrayList<>(shipped.size());
        shipped.forEach((id, document) -> {
            Account there = stored.get(id);
            if (there == null || isAsShipped(there, document)) {
                fresh.add(at(document, now));
            }
        });
        shelf.keep(fresh);
        int added = shipped.size() - stored.size();
        return new Loaded(added, fresh.size() - added, shipped.size() - fresh.size());
    }

    private static Map<String, ObjectNode> shipped() {
        Map<String, ObjectNode> byId = new LinkedHashMap<>();
        for (String line : ShippedAccounts.lines()) {
            ObjectNode document = document(line);
            byId.put(document.get("id").textValue(), document);
        }
        return byId;
    }

    private static ObjectNode document(String line) {
        if (JsonText.read(line.getBytes(StandardCharsets.UTF_8)) instanceof JsonText.Tree tree
                && tree.node() instanceof ObjectNode document) {
            return document;
        }
        throw new IllegalStateException(ShippedAccounts.RESOURCE + " holds a line that is no account: " + line);
    }

    /** True when the account is the shipped one moved to some instant, and nothing else was done to it. */
    private static boolean isAsShipped(Account there, ObjectNode document) {
        return loadedAt(there, document)
                .map(instant -> at(document, instant).equals(there))
                .orElse(false);
    }

    /** The instant a stored account was loaded at, told by how far its subscription has moved. */
    private static Optional<Instant> loadedAt(Account there, ObjectNode document) {
        @Nullable Subscription subscription = there.subscription();
        if (subscription == null || subscription.asOf() == null) {
            return Optional.empty();
        }
        Instant shipped = Instant.parse(document.at("/subscription/asOf").textValue());
        return Optional.of(ShippedAccounts.AS_OF.plus(Duration.between(shipped, subscription.asOf())));
    }

    private static Account at(ObjectNode document, Instant instant) {
        ObjectNode moved = Redating.shift(document, ShippedAccounts.AS_OF, instant);
        if (AccountReader.readWithoutComparing(moved) instanceof AccountReading.Accepted accepted) {
            return accepted.account();
        }
        throw new IllegalStateException("A shipped account cannot be read: " + moved);
    }
}
