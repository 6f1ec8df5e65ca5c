package io.proffer.http.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.proffer.json.CanonicalJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** An identity provider: discovery, keys, the code flow with PKCE, really signed tokens. Whoever comes is {@code ada}. */
public final class Issuer {
    static final float MINUTES = 5;
    static final String CLIENT = "proffer";
    static final String SECRET = "a secret of more than thirty-two characters";

    private final HttpServer server;
    private final List<RsaJsonWebKey> keys = new ArrayList<>();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile float life = MINUTES;
    private volatile String[] roles = {"csm", "author"};

    Issuer() {
        try {
            rotate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** Signs with a new key from now on. */
    void rotate() {
        keys.add(key("key-" + (keys.size() + 1)));
    }

    /** Tokens are good for so many minutes from now on. */
    void life(float minutes) {
        life = minutes;
    }

    /** Whoever comes has these from now on. */
    void roles(String... given) {
        roles = given;
    }

    static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    RsaJsonWebKey newestKey() {
        return keys.get(keys.size() - 1);
    }

    /** Claims of somebody with some roles. */
    JwtClaims claims(String name, String... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setAudience(CLIENT);
        claims.setSubject("subject-of-" + name);
        claims.setStringClaim("preferred_username", name);
        claims.setStringListClaim("groups", List.of(roles));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(life);
        claims.setGeneratedJwtId();
        return claims;
    }

    String token(String name, String... roles) {
        return sign(claims(name, roles), newestKey());
    }

    static String sign(JwtClaims claims, RsaJsonWebKey key) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setPayload(claims.toJson());
            jws.setKey(key.getPrivateKey());
            jws.setKeyIdHeaderValue(key.getKeyId());
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
                case "/jwks" -> json(exchange, 200, jwks());
                case "/authorize" -> authorize(exchange);
                case "/token" -> exchangeCode(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (RuntimeException e) {
            json(exchange, 400, "{\"error\":\"invalid_request\",\"error_description\":\"" + e.getMessage() + "\"}");
        }
    }

    private String discovery() {
        ObjectNode document = CanonicalJson.mapper().createObjectNode();
        document.put("issuer", url());
        document.put("authorization_endpoint", url() + "/authorize");
        document.put("token_endpoint", url() + "/token");
        document.put("jwks_uri", url() + "/jwks");
        return document.toString();
    }

    private String jwks() {
        return "{\"keys\":["
                + String.join(
                        ",",
                        keys.stream()
                                .map(key -> key.toJson(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                                .toList())
                + "]}";
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        require("code".equals(asked.get("response_type")), "response_type");
        require(CLIENT.equals(asked.get("client_id")), "client_id");
        require("S256".equals(asked.get("code_challenge_method")), "code_challenge_method");
        require(asked.getOrDefault("code_challenge", "").length() == 43, "code_challenge");
        String code = "code-" + count.incrementAndGet();
        codes.put(code, asked);
        String to = asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private void exchangeCode(HttpExchange exchange) throws IOException {
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String client = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        require(("Basic " + client).equals(exchange.getRequestHeaders().getFirst("Authorization")), "client");
        Map<String, String> asked = codes.remove(sent.get("code"));
        require(asked != null, "code");
        require(asked.get("redirect_uri").equals(sent.get("redirect_uri")), "redirect_uri");
        require(challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge")), "code_verifier");
        JwtClaims claims = claims("ada", roles);
        if (asked.containsKey("nonce")) {
            claims.setStringClaim("nonce", asked.get("nonce"));
        }
        ObjectNode answer = CanonicalJson.mapper().createObjectNode();
        answer.put("id_token", sign(claims, newestKey()));
        answer.put("access_token", sign(claims, newestKey()));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 300);
        json(exchange, 200, answer.toString());
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            form.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
