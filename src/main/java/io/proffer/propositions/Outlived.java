package io.proffer.propositions;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.account.SubscriptionStatus;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.propositions.StoredProposition.Origin;
import java.util.Optional;

/**
 * Whether what a proposition was quoted for is gone: its subscription ended or is another by now, or is paid in another
 * currency. A price is held for a purchase that can still be made. Seats that came or went, and a plan that was changed by
 * the time a yes is reported, leave it what it is.
 */
public final class Outlived {
    private Outlived() {}

    /** What is gone, as a sentence; empty while all is there or nothing is sold. */
    public static Optional<String> why(Origin origin, Account account) {
        Subscription now = account.subscription();
        return !origin.commercial() || now == null ? Optional.empty() : why(origin, now);
    }

    private static Optional<String> why(Origin origin, Subscription now) {
        if (now.status() == SubscriptionStatus.CANCELED) {
            return Optional.of("The subscription was canceled since it was proposed.");
        }
        if (origin.subscriptionId() != null
                && now.id() != null
                && !origin.subscriptionId().equals(now.id())) {
            return Optional.of("It was proposed for subscription " + origin.subscriptionId() + ", and the account has "
                    + now.id() + " now.");
        }
        HeldTerms terms = origin.terms();
        Money paid = now.arr() == null ? now.mrr() : now.arr();
        return terms == null
                        || paid == null
                        || paid.currency().equals(terms.recurringYear().currency())
                ? Optional.empty()
                : Optional.of("It was quoted in " + terms.recurringYear().currency() + ", and the account pays in "
                        + paid.currency() + " now.");
    }
}
