package io.proffer.prices;

import io.proffer.json.CanonicalJson;
import io.proffer.json.Problem;
import java.util.List;

/** What became of a call. */
public sealed interface PriceReply {
    /** It was answered and kept. */
    record Kept(PriceRecord record) implements PriceReply {}

    /**
     * It was answered, and nothing was kept.
     *
     * @param body the answer, canonical JSON
     */
    record Tried(String body) implements PriceReply {
        /** The record of the engine that the answer holds, beside the account and the ruleset. */
        public <T> T as(Class<T> type) {
            return CanonicalJson.readPart(body, type);
        }
    }

    /** The account is not kept. */
    record UnknownAccount(String id) implements PriceReply {}

    /** The call has faults; nothing was kept. */
    record Invalid(List<Problem> problems) implements PriceReply {
        /** Copies the list. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** No rulebook serves. */
    record NoRulebook() implements PriceReply {}
}
