package io.proffer.store.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An outgoing event in its table; its place is null until the feed is read. */
@Entity
@Table(name = "outgoing_event")
class EventRow {
    @Id
    String id = "";

    @Nullable
    Long place;

    String type = "";
    String source = "";
    String subject = "";

    @Column(name = "happened_at")
    Instant at = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String data = "";
}
