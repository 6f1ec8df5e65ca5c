package io.proffer.engine.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open issues and how help was received. */
public record Support(
        @Nullable Integer openTickets,
        @Nullable Integer openP1,
        @Nullable Integer openEscalations,
        @Nullable Integer oldestOpenAgeHours,
        @Nullable Integer tickets30d,
        @Nullable BigDecimal csat90d,
        @Nullable Integer csatCount90d,
        @Nullable Integer slaBreaches90d,
        @Nullable List<TopicCount> topTopics,
        @Nullable Instant asOf) {
    /** Copies the lists. */
    public Support {
        topTopics = topTopics == null ? null : List.copyOf(topTopics);
    }
}
