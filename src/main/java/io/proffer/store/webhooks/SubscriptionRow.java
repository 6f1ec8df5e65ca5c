package io.proffer.store.webhooks;

import io.proffer.webhooks.Standing;
import io.proffer.webhooks.Subscription;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A subscription in its table; types by their codes, line by line. */
@Entity
@Table(name = "webhook_subscription")
class SubscriptionRow {
    @Id
    String id = "";

    String url = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String types = "";

    @Nullable
    String subject;

    @Column(name = "secret_ref")
    String secretRef = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Subscription.Mode mode = Subscription.Mode.STRUCTURED;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Subscription.State state = Subscription.State.ACTIVE;

    @Nullable
    String reason;

    long version;

    @Column(name = "created_by")
    String createdBy = "";

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "cursor_place")
    long cursor;

    int failures;

    @Column(name = "resume_at")
    Instant resumeAt = Instant.EPOCH;

    @Nullable
    @Column(name = "leased_by")
    String leasedBy;

    @Column(name = "leased_until")
    Instant leasedUntil = Instant.EPOCH;

    void take(Subscription subscription) {
        Subscription.Wish wish = subscription.wish();
        url = wish.url().toString();
        types = String.join("\n", wish.types());
        subject = wish.subject();
        secretRef = wish.secretRef();
        mode = wish.mode();
        state = subscription.state();
        reason = subscription.reason();
        version = subscription.version();
    }

    Subscription subscription() {
        List<String> codes = types.isEmpty() ? List.of() : List.of(types.split("\n"));
        Subscription.Wish wish = new Subscription.Wish(URI.create(url), codes, subject, secretRef, mode);
        return new Subscription(id, wish, state, reason, version, createdBy, createdAt);
    }

    Standing standing() {
        return new Standing(cursor, failures, resumeAt);
    }

    void stand(Standing standing) {
        cursor = standing.cursor();
        failures = standing.failures();
        resumeAt = standing.resumeAt();
    }
}
