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
    /** A block of which nothing is known. */
    public static final Support UNKNOWN = new Support(null, null, null, null, null, null, null, null, null, null);

    /** Copies the lists. */
    public Support {
        topTopics = topTopics == null ? null : List.copyOf(topTopics);
    }

    /** This block with another number of open escalations. */
    public Support withEscalations(int open) {
        return new Support(
                openTickets,
                openP1,
                open,
                oldestOpenAgeHours,
                tickets30d,
                csat90d,
                csatCount90d,
                slaBreaches90d,
                topTopics,
                asOf);
    }
}
