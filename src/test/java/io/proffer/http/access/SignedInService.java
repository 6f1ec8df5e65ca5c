package io.proffer.http.access;

import io.proffer.identity.signin.KeyText;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A service whose callers sign in: at the {@link Issuer}, or with a key of the configuration. */
public final class SignedInService implements QuarkusTestProfile {
    /** Opens everything that an administrator may. */
    public static final KeyText ADMIN = KeyText.fresh();

    /** Uploads of one user at once, and hardly any after. */
    public static final int UPLOADS = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("proffer.identity.keys.first.id", ADMIN.id());
        settings.put("proffer.identity.keys.first.hash", ADMIN.hash());
        settings.put("proffer.identity.keys.first.roles", "admin,service");
        // One test asks under keys that nobody has, another under one that is new.
        settings.put("quarkus.oidc.token.forced-jwk-refresh-interval", "PT0.001S");
        settings.put("proffer.limits.uploads", "1");
        settings.put("proffer.limits.uploads-burst", String.valueOf(UPLOADS));
        settings.put("proffer.webhooks.enabled", "true");
        settings.put("proffer.webhooks.poll", "PT0.05S");
        settings.put("proffer.webhooks.allow-private", "true");
        settings.put("proffer.webhooks.allow-http", "true");
        settings.put("proffer.webhooks.secrets.crm", "s3cret");
        settings.put("proffer.identity.territory-claim", "territory");
        settings.put("proffer.identity.roles.\"Sales EMEA\"", "csm");
        settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:signin;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Provider.class));
    }

    /** Runs the issuer while the service runs, and hands it to the tests. */
    public static final class Provider implements QuarkusTestResourceLifecycleManager {
        private final Issuer issuer = new Issuer();

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.auth-server-url",
                    issuer.url(),
                    "quarkus.oidc.client-id",
                    Issuer.CLIENT,
                    "quarkus.oidc.credentials.secret",
                    Issuer.SECRET);
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(issuer, new TestInjector.MatchesType(Issuer.class));
        }

        @Override
        public void stop() {
            issuer.stop();
        }
    }
}
