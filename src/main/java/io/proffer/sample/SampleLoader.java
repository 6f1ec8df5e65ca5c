package io.proffer.sample;

import io.proffer.accounts.AccountDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, String> shipped = shipped();
        Map<String, String> stored = shelf.find(List.copyOf(shipped.keySet()));
        List<AccountDocument> fresh = new ArrayList<>(shipped.size());
        shipped.forEach((id, document) -> {
            @Nullable String there = stored.get(id);
            if (there == null || isAsShipped(there, document)) {
                fresh.add(AccountDocument.ofCanonical(at(document, now)));
            }
        });
        shelf.keep(fresh);
        int added = shipped.size() - stored.size();
        return new Loaded(added, fresh.size() - added, shipped.size() - fresh.size());
    }

    private static Map<String, String> shipped() {
        Map<String, String> byId = new LinkedHashMap<>();
        for (String line : ShippedAccounts.lines()) {
            byId.put(AccountDocument.ofCanonical(line).id(), line);
        }
        return byId;
    }

    /** True when the account is the shipped one moved to some instant, and nothing else was done to it. */
    private static boolean isAsShipped(String there, String document) {
        return Redating.between(document, there)
                .map(moved -> at(document, ShippedAccounts.AS_OF.plus(moved)).equals(there))
                .orElse(false);
    }

    private static String at(String document, Instant instant) {
        return Redating.shift(document, ShippedAccounts.AS_OF, instant);
    }
}
