package io.proffer.http.access;

import io.proffer.identity.signin.KeyText;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings to prove who sends it.
 *
 * @param name value of X-Proffer-User, null when there is none
 * @param key an API key, null when there is none
 * @param token whether it brings a token, which only the identity provider's keys can check
 */
record Proof(@Nullable String name, @Nullable String key, boolean token) {
    static final String NAME_HEADER = "X-Proffer-User";
    static final String NAME_COOKIE = "proffer-user";
    static final String KEY_HEADER = "X-API-Key";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    /**
     * The proof of a request.
     *
     * @param page whether a browser asks for a page: it may send a key as a password, and the cookie of its session.
     *     Elsewhere neither counts, because a browser would send them for any site that asks it to
     * @param word whether callers are taken by their word, so that a browser may name whom it acts as
     */
    static Proof of(ContainerRequestContext request, boolean page, boolean word) {
        @Nullable String name = name(request, page && word);
        @Nullable String key = request.getHeaderString(KEY_HEADER);
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (key != null || authorization == null) {
            return new Proof(name, key, key == null && page);
        }
        if (starts(authorization, BEARER)) {
            String text = authorization.substring(BEARER.length()).strip();
            return KeyText.isMeant(text) ? new Proof(name, text, false) : new Proof(name, null, true);
        }
        boolean password = page && starts(authorization, BASIC);
        return new Proof(name, password ? password(authorization.substring(BASIC.length())) : null, false);
    }

    /** True when it brings something that has to be checked. */
    boolean isMore() {
        return key != null || token;
    }

    private static @Nullable String name(ContainerRequestContext request, boolean cookieCounts) {
        String named = request.getHeaderString(NAME_HEADER);
        Cookie cookie = request.getCookies().get(NAME_COOKIE);
        return named == null && cookieCounts && cookie != null ? cookie.getValue() : named;
    }

    private static boolean starts(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    /** The user's name may be anything: the key names its holder. */
    private static String password(String basic) {
        try {
            String pair = new String(Base64.getDecoder().decode(basic.strip()), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
