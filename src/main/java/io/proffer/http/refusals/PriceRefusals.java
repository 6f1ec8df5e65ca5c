package io.proffer.http.refusals;

import io.proffer.http.problem.RequestRefused;
import io.proffer.prices.PriceReply;

/** Says why nothing was priced. */
public final class PriceRefusals {
    private PriceRefusals() {}

    /** The refusal of a reply that is one. */
    public static RequestRefused of(PriceReply reply) {
        if (reply instanceof PriceReply.UnknownAccount unknown) {
            return RequestRefused.unknownAccount(unknown.id());
        }
        return reply instanceof PriceReply.Invalid invalid
                ? RequestRefused.faulty(invalid.problems())
                : RequestRefused.noRulebook();
    }
}
