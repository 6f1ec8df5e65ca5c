package io.proffer.api;

import java.util.Map;

/** Stored rulesets rule, on PostgreSQL. */
public class StoreRulesOnPostgres extends OnPostgres {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("proffer.rulebook.source", "store");
    }
}
