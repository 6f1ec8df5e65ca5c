package io.proffer.accounts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The golden account as a document that a test may change. */
public final class GoldenAccount {
    private GoldenAccount() {}

    /** Its text. */
    public static byte[] text() {
        try (InputStream in = GoldenAccount.class.getResourceAsStream("/golden/robo-manufacturing.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh tree. */
    public static ObjectNode document() {
        return (ObjectNode) tree(text());
    }

    /** Any JSON, with single quotes for double ones. */
    public static ObjectNode json(String text) {
        return (ObjectNode) tree(text.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(byte[] text) {
        return ((JsonText.Tree) JsonText.read(text)).node();
    }
}
