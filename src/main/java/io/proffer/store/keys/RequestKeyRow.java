package io.proffer.store.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A key with the answer to its request, in its table; status 0 while there is no answer yet. */
@Entity
@Table(name = "request_key")
class RequestKeyRow {
    @Id
    String id = "";

    String fingerprint = "";

    @Column(name = "claimed_at")
    Instant claimedAt = Instant.EPOCH;

    int status;

    @Nullable
    String location;

    @Nullable
    String etag;

    @Column(name = "media_type")
    @Nullable
    String mediaType;

    /** Account or proposition that is asked about. */
    @Nullable
    String subject;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    String body;
}
