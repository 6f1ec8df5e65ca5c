package io.proffer.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.account.Account;
import io.proffer.json.CanonicalJson;
import io.proffer.json.JsonText;
import io.proffer.json.PackedJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

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
        JsonNode document = tree(bytes);
        AccountReading reading = AccountReader.readWithoutComparing(document);
        if (reading instanceof AccountReading.Rejected rejected) {
            throw unreadable(document, rejected);
        }
        return new StoredAccount(
                ((AccountReading.Accepted) reading).account(),
                PackedJson.plain(bytes),
                CanonicalJson.fingerprint(bytes),
                version,
                updatedAt);
    }

    /** It goes to the log, so it says where the faults are and nothing of what the document says. */
    private static IllegalStateException unreadable(JsonNode document, AccountReading.Rejected rejected) {
        List<String> faults = rejected.problems().stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
        return new IllegalStateException(
                "The stored account " + document.path("id").asText() + " cannot be read: " + String.join(", ", faults));
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
