package io.proffer.store.keys;

import io.proffer.idempotency.RequestKeys;
import io.proffer.store.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keys of requests in their table. Whoever inserts a key first has it, also among replicas. */
@ApplicationScoped
class RequestKeyRows implements PanacheRepositoryBase<RequestKeyRow, String>, RequestKeys {

    @Override
    public Claim claim(String key, String fingerprint, @Nullable String subject, Instant now) {
        try {
            return Transactions.in(() -> claimNow(key, fingerprint, subject, now));
        } catch (RuntimeException e) {
            if (Transactions.isDuplicate(e)) {
                return new InFlight();
            }
            throw e;
        }
    }

    private Claim claimNow(String key, String fingerprint, @Nullable String subject, Instant now) {
        RequestKeyRow row = findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && isOver(row, now)) {
            delete(row);
            flush();
            row = null;
        }
        if (row == null) {
            RequestKeyRow claimed = new RequestKeyRow();
            claimed.id = key;
            claimed.fingerprint = fingerprint;
            claimed.subject = subject;
            claimed.claimedAt = now;
            persist(claimed);
            flush();
            return new Fresh();
        }
        if (!row.fingerprint.equals(fingerprint)) {
            return new Reused();
        }
        return row.status == 0
                ? new InFlight()
                : new Answered(new Answer(row.status, row.location, row.etag, row.mediaType, row.body));
    }

    private static boolean isOver(RequestKeyRow row, Instant now) {
        Instant end = row.claimedAt.plus(row.status == 0 ? LONGEST_FLIGHT : KEPT);
        return !end.isAfter(now);
    }

    @Override
    public void answered(String key, Answer answer) {
        Transactions.in(() -> {
            RequestKeyRow row = findById(key);
            if (row != null) {
                row.status = answer.status();
                row.location = answer.location();
                row.etag = answer.etag();
                row.mediaType = answer.mediaType();
                row.body = answer.body();
            }
            return answer;
        });
    }

    @Override
    public void release(String key) {
        Transactions.in(() -> delete("id = ?1 and status = 0", key));
    }
}
