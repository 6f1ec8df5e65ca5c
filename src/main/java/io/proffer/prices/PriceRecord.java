package io.proffer.prices;

import java.time.Instant;

/**
 * A quote, a value case or a request for an exception, as it is kept.
 *
 * @param kind what it is
 * @param id its id
 * @param accountId account it is for
 * @param createdAt when it was made
 * @param rulesetId rulebook it was made under
 * @param rulesetHash fingerprint of that rulebook
 * @param request the call, canonical JSON
 * @param body the answer, canonical JSON
 */
public record PriceRecord(
        Kind kind,
        String id,
        String accountId,
        Instant createdAt,
        String rulesetId,
        String rulesetHash,
        String request,
        String body) {

    /** What is kept. */
    public enum Kind {
        /** A price. */
        QUOTE("qte"),
        /** What it brings. */
        VALUE_CASE("vca"),
        /** A discount somebody asked for. */
        PRICE_EXCEPTION("pex");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }
}
