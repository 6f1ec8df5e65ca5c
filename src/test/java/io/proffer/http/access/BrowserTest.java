package io.proffer.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a browser meets: the way to the identity provider and back, a session for pages only, and its end. */
@QuarkusTest
@TestProfile(SignedInService.class)
class BrowserTest {
    /** A page of the console that is there with the sign-in itself: it leads to the start. */
    private static final String PAGE = "/console/signed-in";
    /** In minutes. */
    private static final float A_MOMENT = 0.1f;

    @TestHTTPResource("/")
    URI root;

    Issuer issuer;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HttpResponse<String> get(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return get(root.resolve(path), headers);
    }

    private static URI location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private void signIn() throws IOException, InterruptedException {
        URI provider = location(get(PAGE));
        assertThat(provider.toString()).startsWith(issuer.url() + "/authorize");
        assertThat(provider.getQuery()).contains("code_challenge=", "code_challenge_method=S256", "state=");
        URI back = location(get(provider));
        assertThat(back.getPath()).isEqualTo("/console/signed-in");
        URI first = location(get(back));
        assertThat(first.getPath()).isEqualTo(PAGE);
        assertThat(location(get(first)).getPath()).isEqualTo("/console");
    }

    private List<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toList();
    }

    @Test
    void aBrowserGoesToTheProviderAndComesBackWithASession() throws IOException, InterruptedException {
        signIn();
        assertThat(session()).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/console");
            // Encrypted: neither a token nor what it says can be read.
            assertThat(cookie.getValue()).doesNotContain(encoded("\"ada\""));
            assertThat(decodedHead(cookie.getValue())).doesNotContain("RS256");
        });
    }

    @Test
    void theSessionOfABrowserOpensNoAddressOfPrograms() throws IOException, InterruptedException {
        signIn();
        String pair = session().get(0).getName() + "=" + session().get(0).getValue();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(root.resolve("/api/v1/rulesets/status"))
                                .header("Cookie", pair)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void afterSigningOutTheSessionIsOver() throws IOException, InterruptedException {
        signIn();
        URI out = location(get("/console/sign-out"));
        assertThat(out.getPath()).isEqualTo("/console/signed-out");
        assertThat(get(out).body()).contains("Signed out");
        assertThat(session()).isEmpty();
        assertThat(location(get(PAGE)).toString()).startsWith(issuer.url());
    }

    @Test
    void aCodeOfSomebodyElseOpensNothing() throws IOException, InterruptedException {
        URI back = location(get(location(get(PAGE))));
        cookies.getCookieStore().removeAll();
        HttpResponse<String> answer = get(back);
        assertThat(session()).isEmpty();
        assertThat(answer.statusCode()).isIn(401, 302);
    }

    @Test
    void aChangedSessionIsNone() throws IOException, InterruptedException {
        signIn();
        HttpCookie session = session().get(0);
        String changed = session.getName() + "=" + session.getValue().substring(5) + "AAAAA";
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(root.resolve(PAGE))
                                .header("Cookie", changed)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(401, 302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotEndWith("/console");
    }

    @Test
    void aPartOfAPageAsksForTheWholeOne() throws IOException, InterruptedException {
        HttpResponse<String> answer = get(PAGE, "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
    }

    @Test
    void aFormAfterTheEndOfTheSessionLosesNothingAndIsTakenOnceOneSignedInAgain()
            throws IOException, InterruptedException {
        issuer.life(A_MOMENT);
        signIn();
        String token =
                get("/console/accounts").body().replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
        issuer.life(Issuer.MINUTES);
        Thread.sleep(7_000);
        HttpResponse<String> refused = send(token);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("HX-Refresh"))
                .as("what empties the form")
                .isEmpty();
        assertThat(refused.headers().firstValue("HX-Retarget")).contains("#notice");
        assertThat(refused.body())
                .contains("Your session is over", "Nothing was recorded", "target=\"_blank\"")
                .doesNotContain("<html");
        signIn();
        assertThat(send(token).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> send(String token) throws IOException, InterruptedException {
        HttpRequest.Builder form = HttpRequest.newBuilder(root.resolve("/console/theme"))
                .header("HX-Request", "true")
                .header("X-CSRF-Token", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("theme=dark"));
        return browser.send(form.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoHasNoRoleIsRefusedAndCanSignOut() throws IOException, InterruptedException {
        issuer.roles();
        try {
            cookies.getCookieStore().removeAll();
            URI first = location(get(location(get(location(get("/console/accounts"))))));
            HttpResponse<String> refused = get(first);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("href=\"/console/sign-out\"");
            assertThat(location(get("/console/sign-out")).getPath()).isEqualTo("/console/signed-out");
            assertThat(session()).isEmpty();
        } finally {
            issuer.roles("csm", "author");
        }
    }

    @Test
    void whoSignedInFindsTheWayOutOnEveryPage() throws IOException, InterruptedException {
        signIn();
        assertThat(get("/console/accounts").body()).contains("href=\"/console/sign-out\"");
    }

    @Test
    void aKeyOpensPagesAsAPasswordAndOnlyPages() throws IOException, InterruptedException {
        String password = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("me:" + SignedInService.ADMIN.text()).getBytes(StandardCharsets.UTF_8));
        assertThat(location(get(PAGE, "Authorization", password)).getPath()).isEqualTo("/console");
        assertThat(get(PAGE, "Authorization", "Basic " + encoded("me:wrong")).statusCode())
                .isEqualTo(401);
        assertThat(get("/api/v1/rulesets/status", "Authorization", password).statusCode())
                .isEqualTo(401);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decodedHead(String value) {
        int dot = value.indexOf('.');
        try {
            return new String(
                    Base64.getUrlDecoder().decode(value.substring(0, Math.max(dot, 0))), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
