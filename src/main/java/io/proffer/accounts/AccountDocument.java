package io.proffer.accounts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.ExternalRefs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical document of an account, and what it is found by.
 *
 * @param id id of the account
 * @param refs its keys in other systems, null when it has none
 * @param territory its territory, null when it has none
 * @param text the document
 */
public record AccountDocument(
        String id, @Nullable ExternalRefs refs, @Nullable String territory, String text) {
    private static final JsonFactory JSON = new JsonFactory();

    /** The document of an account. */
    public static AccountDocument of(Account account) {
        return new AccountDocument(
                account.id(),
                account.externalRefs(),
                account.territory(),
                new String(AccountWriter.bytes(account), StandardCharsets.UTF_8));
    }

    /**
     * A text that is known to be the canonical document of an account that would be accepted; only its head is looked at.
     *
     * @throws IllegalArgumentException when it has no such head
     */
    public static AccountDocument ofCanonical(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            parser.nextToken();
            String id = parser.currentName().equals("id") ? parser.nextTextValue() : null;
            if (id == null) {
                throw new IllegalArgumentException("An account document does not start with its id: " + text);
            }
            ExternalRefs refs = null;
            String territory = null;
            // Texts and numbers come first; the territory is one of them.
            while (parser.nextToken() == JsonToken.FIELD_NAME && territory == null) {
                String member = parser.currentName();
                if (member.equals("externalRefs")) {
                    refs = refs(parser);
                } else if (parser.nextToken().isStructStart()) {
                    break;
                } else if (member.equals("territory")) {
                    territory = parser.getText();
                }
            }
            return new AccountDocument(id, refs, territory, text);
        } catch (IOException e) {
            throw new IllegalArgumentException("An account document is not JSON: " + text, e);
        }
    }

    private static ExternalRefs refs(JsonParser parser) throws IOException {
        Map<String, String> keys = new HashMap<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            keys.put(parser.currentName(), parser.nextTextValue());
        }
        return new ExternalRefs(keys.get("crm"), keys.get("billing"), keys.get("cs"));
    }
}
