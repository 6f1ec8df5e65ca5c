package io.proffer.engine.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids that follow from the id of their decision, so that a replay gives the same ones. */
public final class Ids {
    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Ids() {}

    /**
     * An id of 26 characters after a prefix, as long as a ULID.
     *
     * @param prefix such as {@code prp}
     * @param decisionId id of the decision
     * @param part what it is the id of, such as an offer key
     */
    public static String derived(String prefix, String decisionId, String part) {
        byte[] digest = sha256(prefix + '\n' + decisionId + '\n' + part);
        StringBuilder id =
                new StringBuilder(prefix.length() + 27).append(prefix).append('_');
        for (int i = 0; i < 26; i++) {
            id.append(CROCKFORD[digest[i] & 31]);
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform.", e);
        }
    }
}
