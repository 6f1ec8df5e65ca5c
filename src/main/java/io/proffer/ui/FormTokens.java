package io.proffer.ui;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tokens by which a form proves that a page of this service asked for it. A token is bound to its user and to a day, and
 * differs each time, so that neither another site nor a compressed answer gives it away.
 */
@Singleton
class FormTokens {
    private static final Duration VALIDITY = Duration.ofHours(24);
    private static final int NONCE_BYTES = 12;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final SecretKeySpec key;

    /** Replicas that serve the same users share a secret; one that stands alone makes up its own at each start. */
    FormTokens(InstantSource clock, @ConfigProperty(name = "proffer.console.secret") Optional<String> secret) {
        this.clock = clock;
        this.key = new SecretKeySpec(
                secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(() -> random(32)), "HmacSHA256");
    }

    String issue(String user) {
        long until = clock.instant().plus(VALIDITY).getEpochSecond();
        String head = until + "." + text(random(NONCE_BYTES));
        return head + "." + signature(user, head);
    }

    boolean accepts(@Nullable String token, String user) {
        int end = token == null ? -1 : token.lastIndexOf('.');
        if (token == null || end < 0) {
            return false;
        }
        String head = token.substring(0, end);
        byte[] expected = signature(user, head).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, token.substring(end + 1).getBytes(StandardCharsets.UTF_8))
                && Long.parseLong(head.substring(0, head.indexOf('.')))
                        > clock.instant().getEpochSecond();
    }

    private String signature(String user, String head) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return text(mac.doFinal((head + '\n' + user).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform.", e);
        }
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
