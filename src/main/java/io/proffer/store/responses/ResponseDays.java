package io.proffer.store.responses;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.proffer.engine.memory.ResponseCount;
import io.proffer.propositions.StoredProposition.Origin;
import io.proffer.store.trip.Question;
import io.proffer.store.trip.Trips;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Answers by offer, segment and day. Every decision asks for those of half a year, which are thousands of rows: their sums
 * are kept for a few seconds, those of the days that are over apart, since they seldom change. What this process counts is
 * seen at once, what others count a few seconds later.
 */
@ApplicationScoped
public class ResponseDays {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST_PERIODS = 1_000;
    private static final String SUMS = "select offer_key, family, sum(presents) as presents, sum(accepts) as accepts"
            + " from response_day where segment = ? and answered_on between ? and ? group by offer_key, family";
    /** PostgreSQL plans a question for a period anew each time it is asked, and one for a day once. */
    private static final String OF_A_DAY =
            "select offer_key, family, presents, accepts from response_day where segment = ? and answered_on = ?";

    private final EntityManager entities;
    private final Trips trips;
    private final InstantSource clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Cache<Period, List<ResponseCount>> all = forSeconds();
    private final Cache<Period, List<Sum>> over = forSeconds();
    private final AtomicLong counted = new AtomicLong();
    private final AtomicLong late = new AtomicLong();

    ResponseDays(
            EntityManager entities, Trips trips, InstantSource clock, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.trips = trips;
        this.clock = clock;
        this.transaction = transaction;
    }

    private static <T> Cache<Period, T> forSeconds() {
        return Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_PERIODS)
                .build();
    }

    /**
     * Days of a segment, both included.
     *
     * @param counted how many answers of such days had been counted here when they were summed
     */
    private record Period(long counted, String segment, LocalDate from, LocalDate to) {}

    /** Answers to an offer in a period. */
    private record Sum(String family, String offerKey, long presents, long accepts) {
        private static final Comparator<Sum> ORDER =
                Comparator.comparing(Sum::family).thenComparing(Sum::offerKey);

        Sum plus(Sum other) {
            return new Sum(family, offerKey, presents + other.presents, accepts + other.accepts);
        }
    }

    /** Counts an answer in the transaction that runs. */
    public void count(Origin origin, LocalDate day, int presents, int accepts) {
        String id = origin.offerKey() + '|' + origin.segment() + '|' + day;
        ResponseDayRow row = entities.find(ResponseDayRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = row(id, origin, day);
            entities.persist(row);
            entities.flush();
        }
        row.presents += presents;
        row.accepts += accepts;
        transaction.registerInterposedSynchronization(new Counted(day));
    }

    private static ResponseDayRow row(String id, Origin origin, LocalDate day) {
        ResponseDayRow row = new ResponseDayRow();
        row.id = id;
        row.offerKey = origin.offerKey();
        row.family = origin.family();
        row.segment = origin.segment();
        row.answeredOn = day;
        return row;
    }

    /** Sums that were made before an answer of their days was kept are not used again. */
    private final class Counted implements Synchronization {
        private final LocalDate day;

        private Counted(LocalDate day) {
            this.day = day;
        }

        @Override
        public void beforeCompletion() {
            // What is not kept yet is not seen yet.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_ROLLEDBACK) {
                return;
            }
            if (day.isBefore(today())) {
                late.incrementAndGet();
            }
            counted.incrementAndGet();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Counts by offer, then by family, of a segment from one day to another, both included. */
    public List<ResponseCount> between(String segment, LocalDate from, LocalDate to) {
        return all.get(new Period(counted.get(), segment, from, to), period -> counts(segment, from, to));
    }

    private List<ResponseCount> counts(String segment, LocalDate from, LocalDate to) {
        LocalDate first = Stream.of(to, today()).min(Comparator.naturalOrder()).orElseThrow();
        List<Sum> before = over.get(
                new Period(late.get(), segment, from, first.minusDays(1)),
                period -> trips.ask(sums(period.segment, period.from, period.to)));
        List<Sum> rest = trips.ask(first.equals(to) ? day(segment, to) : sums(segment, first, to));
        return counts(segment, before, rest);
    }

    private static Question<List<Sum>> sums(String segment, LocalDate from, LocalDate to) {
        return Question.ofEach(SUMS, ResponseDays::sum, segment, from, to);
    }

    private static Question<List<Sum>> day(String segment, LocalDate day) {
        return Question.ofEach(OF_A_DAY, ResponseDays::sum, segment, day);
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getString("family"), row.getString("offer_key"), row.getLong("presents"), row.getLong("accepts"));
    }

    private static List<ResponseCount> counts(String segment, List<Sum> before, List<Sum> rest) {
        Map<Sum, Sum> offers = new TreeMap<>(Sum.ORDER);
        Map<String, Sum> families = new TreeMap<>();
        Stream.concat(before.stream(), rest.stream()).forEach(sum -> {
            offers.merge(sum, sum, Sum::plus);
            families.merge(sum.family, new Sum(sum.family, sum.family, sum.presents, sum.accepts), Sum::plus);
        });
        return Stream.concat(offers.values().stream(), families.values().stream())
                .map(sum -> new ResponseCount(sum.offerKey, segment, sum.presents, sum.accepts))
                .toList();
    }
}
