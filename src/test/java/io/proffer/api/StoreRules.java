package io.proffer.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service in which stored rulesets rule, with a store of its own. */
public class StoreRules implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "proffer.rulebook.source",
                "store",
                "proffer.store.url",
                "jdbc:h2:mem:store-rules;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    }
}
