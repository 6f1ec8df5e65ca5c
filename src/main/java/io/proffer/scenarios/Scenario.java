package io.proffer.scenarios;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case and what must come out of it: a row of a test sheet.
 *
 * @param name what the case shows, unique in its sheet
 * @param account id of the account it starts from, null for an account of which nothing is known
 * @param asOf instant it is decided at, null for the instant at which the sample accounts are fresh
 * @param given facts in place of what the account says
 * @param expected what must come out
 * @param enabled false when it is not run
 * @param note a remark for people, null when there is none
 */
public record Scenario(
        Wanted<String> name,
        @Nullable Wanted<String> account,
        @Nullable Wanted<Instant> asOf,
        List<Given> given,
        Expectation expected,
        boolean enabled,
        @Nullable String note) {

    /** Copies the list. */
    public Scenario {
        given = List.copyOf(given);
    }
}
