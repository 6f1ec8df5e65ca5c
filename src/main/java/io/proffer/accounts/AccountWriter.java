package io.proffer.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.account.Account;
import io.proffer.json.CanonicalJson;

/** Writes accounts as canonical JSON: what {@link AccountReader} reads back to an equal account. */
public final class AccountWriter {
    private AccountWriter() {}

    /** The canonical bytes. */
    public static byte[] bytes(Account account) {
        return CanonicalJson.bytes(account);
    }

    /** The canonical tree. */
    public static JsonNode tree(Account account) {
        return CanonicalJson.tree(account);
    }
}
