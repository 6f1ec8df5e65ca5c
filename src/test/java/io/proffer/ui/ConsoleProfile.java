package io.proffer.ui;

import io.proffer.identity.Role;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.TreeMap;

/** The console over the sample portfolio and stored rulesets; the user {@code only-csm} has the role csm and no other. */
public final class ConsoleProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new TreeMap<>();
        Role.codes().forEach(code -> settings.put("proffer.identity.users.\"only-" + code + "\"", code));
        settings.put("proffer.sample.enabled", "true");
        settings.put("proffer.rulebook.source", "store");
        settings.put("proffer.console.first-looks", "true");
        settings.put("proffer.store.url", "jdbc:h2:mem:console;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        return settings;
    }
}
