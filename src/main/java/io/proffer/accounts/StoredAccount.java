package io.proffer.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.account.Account;
import io.proffer.json.CanonicalJson;
import io.proffer.json.JsonText;
import io.proffer.json.PackedJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An account as it is kept.
 *
 * @param account the account
 * @param json its canonical document
 * @param hash fingerprint of the document
 * @param version counts changes from 1
 * @param updatedAt last change
 */
public record StoredAccount(Account account, PackedJson json, String hash, long version, Instant updatedAt) {

    /** An account that is about to be kept, or used as if it were. */
    public static StoredAccount of(Account account, long version, Instant updatedAt) {
        byte[] bytes = AccountWriter.bytes(account);
        return new StoredAccount(
                account, PackedJson.plain(bytes), CanonicalJson.fingerprint(bytes), version, updatedAt);
    }

    /**
     * A document that was kept.
     *
     * @throws IllegalStateException when it is not one that was accepted
     */
    public static StoredAccount read(String text, long version, Instant updatedAt) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (AccountReader.readWithoutComparing(tree(bytes)) instanceof AccountReading.Accepted accepted) {
            return new StoredAccount(
                    accepted.account(), PackedJson.plain(bytes), CanonicalJson.fingerprint(bytes), version, updatedAt);
        }
        throw new IllegalStateException("A stored account cannot be read: " + text);
    }

    /** The document. */
    public String text() {
        return json.text();
    }

    /** The document as a tree of its own. */
    public JsonNode document() {
        return tree(json.bytes());
    }

    private static JsonNode tree(byte[] text) {
        if (JsonText.read(text) instanceof JsonText.Tree tree) {
            return tree.node();
        }
        throw new IllegalStateException("A stored account is not JSON.");
    }
}
