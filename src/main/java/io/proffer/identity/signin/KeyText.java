package io.proffer.identity.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder has it: a public id and a secret of 256 random bits.
 *
 * @param id the public part
 * @param secret the rest
 */
public record KeyText(String id, String secret) {
    private static final String PREFIX = "pk_";
    private static final Pattern FORM = Pattern.compile("(pk_[a-z0-9]{12})_([A-Za-z0-9_-]{43})");
    private static final Pattern ID = Pattern.compile("pk_[a-z0-9]{12}");
    private static final Pattern HASH = Pattern.compile("\\$2[abxy]\\$\\d{2}\\$[./A-Za-z0-9]{53}");
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int ID_LETTERS = 12;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    /** A new key. */
    public static KeyText fresh() {
        StringBuilder id = new StringBuilder(PREFIX);
        CHANCE.ints(ID_LETTERS, 0, LETTERS.length()).forEach(letter -> id.append(LETTERS.charAt(letter)));
        byte[] secret = new byte[SECRET_BYTES];
        CHANCE.nextBytes(secret);
        return new KeyText(
                id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The parts of a key, empty when the text is none. */
    public static Optional<KeyText> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** True when a text was meant as a key rather than as a token. */
    public static boolean isMeant(String text) {
        return text.startsWith(PREFIX);
    }

    /** True when a text is the public part of a key. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** True when a text has the form of what is kept of a key. */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** What is kept of it. */
    public String hash() {
        return BcryptUtil.bcryptHash(secret);
    }

    /** True when a hash is of this key; takes some ten milliseconds, on purpose. */
    boolean matches(String hash) {
        return BcryptUtil.matches(secret, hash);
    }

    /** The key as it is sent. */
    public String text() {
        return id + "_" + secret;
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return id;
    }
}
