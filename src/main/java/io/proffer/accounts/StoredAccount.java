package io.proffer.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.account.Account;
import io.proffer.json.CanonicalJson;
import io.proffer.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An account as it is kept.
 *
 * @param account the account
 * @param text its canonical document
 * @param hash fingerprint of the document
 * @param version counts changes from 1
 * @param updatedAt last change
 */
public record StoredAccount(Account account, String text, String hash, long version, Instant updatedAt) {

    /** An account that is about to be kept, or used as if it were. */
    public static StoredAccount of(Account account, long version, Instant updatedAt) {
        byte[] bytes = AccountWriter.bytes(account);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new StoredAccount(account, text, CanonicalJson.fingerprint(bytes), version, updatedAt);
    }

    /**
     * A document that was kept.
     *
     * @throws IllegalStateException when it is not one that was accepted
     */
    public static StoredAccount read(String text, long version, Instant updatedAt) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (AccountReader.readWithoutComparing(tree(bytes)) instanceof AccountReading.Accepted accepted) {
            return new StoredAccount(accepted.account(), text, CanonicalJson.fingerprint(bytes), version, updatedAt);
        }
        throw new IllegalStateException("A stored account cannot be read: " + text);
    }

    /** The document as a tree of its own. */
    public JsonNode document() {
        return tree(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode tree(byte[] text) {
        if (JsonText.read(text) instanceof JsonText.Tree tree) {
            return tree.node();
        }
        throw new IllegalStateException("A stored account is not JSON.");
    }
}
