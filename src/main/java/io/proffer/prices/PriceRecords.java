package io.proffer.prices;

import io.proffer.audit.AuditAct;
import java.util.Optional;

/**
 * Keeps quotes, value cases and requests for exceptions, for good. Each call is one transaction and throws
 * {@link io.proffer.ports.StoreUnavailable} when it could not be made.
 */
public interface PriceRecords {
    /** Keeps a record. */
    void append(PriceRecord record);

    /** Keeps a record and who made it, in the audit log. */
    void append(PriceRecord record, AuditAct act);

    /** The record of an id. */
    Optional<PriceRecord> find(PriceRecord.Kind kind, String id);
}
