package io.proffer.http.limits;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import jakarta.inject.Singleton;

/** Counts what each client asks, and refuses what is too much. */
@Singleton
public class Turnstile {
    private final Buckets requests;
    private final Buckets uploads;
    private final Buckets strangers;

    Turnstile(Limits limits) {
        this.requests = new Buckets(limits.requests(), System::nanoTime);
        this.uploads = new Buckets(limits.uploads(), System::nanoTime);
        this.strangers = new Buckets(limits.strangers(), System::nanoTime);
    }

    Buckets of(boolean upload) {
        return upload ? uploads : requests;
    }

    /**
     * Lets an address try to sign in.
     *
     * @throws RequestRefused when it failed too often
     */
    public void mayTry(String address) {
        Buckets.Draw draw = strangers.look(address);
        if (!draw.taken()) {
            throw new RequestRefused(
                            ProblemKind.RATE_LIMITED, "Too many refused sign-ins came from this address. Try later.")
                    .after(draw.waitSeconds());
        }
    }

    /** Notes that an address failed to sign in. */
    public void failed(String address) {
        strangers.take(address);
    }
}
