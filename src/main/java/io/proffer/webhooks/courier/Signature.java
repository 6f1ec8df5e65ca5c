package io.proffer.webhooks.courier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a body: {@code t=<seconds>,v1=<hex>}, HMAC-SHA256 over {@code <seconds>.<body>}. */
public final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The header of a body; under several secrets it has a v1 of each, so that a secret can be changed. */
    public static String of(byte[] body, Instant at, List<String> secrets) {
        StringBuilder header = new StringBuilder("t=").append(at.getEpochSecond());
        for (String secret : secrets) {
            header.append(",v1=").append(hex(body, at.getEpochSecond(), secret));
        }
        return header.toString();
    }

    private static String hex(byte[] body, long seconds, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256.", e);
        }
    }
}
