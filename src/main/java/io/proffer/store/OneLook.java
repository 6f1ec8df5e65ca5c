package io.proffer.store;

import io.proffer.decisions.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Reads that belong together share one transaction, and so one connection and one session. */
@ApplicationScoped
class OneLook implements Reads {

    @Override
    public <T> T together(Supplier<T> reads) {
        return Transactions.within(reads);
    }
}
