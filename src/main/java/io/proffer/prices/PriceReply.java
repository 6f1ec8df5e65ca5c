package io.proffer.prices;

import io.proffer.json.Problem;
import java.util.List;

/** What became of a call. */
public sealed interface PriceReply {
    /** It was answered and kept. */
    record Kept(PriceRecord record) implements PriceReply {}

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
