package io.proffer.store;

import io.proffer.engine.memory.ResponseCount;
import io.proffer.propositions.StoredProposition.Origin;
import io.proffer.store.trip.Question;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers by offer, segment and day. */
final class ResponseDays {
    private static final String SUMS = "select offer_key, family, sum(presents) as presents, sum(accepts) as accepts"
            + " from response_day where segment = ? and answered_on between ? and ?"
            + " group by offer_key, family order by family, offer_key";

    private final EntityManager entities;

    ResponseDays(EntityManager entities) {
        this.entities = entities;
    }

    void count(Origin origin, LocalDate day, int presents, int accepts) {
        String id = origin.offerKey() + '|' + origin.segment() + '|' + day;
        ResponseDayRow row = entities.find(ResponseDayRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = row(id, origin, day);
            entities.persist(row);
            entities.flush();
        }
        row.presents += presents;
        row.accepts += accepts;
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

    /** Counts by offer, then by family, of a segment from one day to another, both included. */
    static Question<List<ResponseCount>> between(String segment, LocalDate from, LocalDate to) {
        return new Question<>(SUMS, List.of(segment, from, to), rows -> counts(segment, rows));
    }

    private static List<ResponseCount> counts(String segment, ResultSet rows) throws SQLException {
        List<ResponseCount> counts = new ArrayList<>();
        Map<String, ResponseCount> families = new LinkedHashMap<>();
        while (rows.next()) {
            ResponseCount offer = new ResponseCount(
                    rows.getString("offer_key"), segment, rows.getLong("presents"), rows.getLong("accepts"));
            counts.add(offer);
            families.merge(
                    rows.getString("family"),
                    new ResponseCount(rows.getString("family"), segment, offer.presents(), offer.accepts()),
                    (one, other) -> new ResponseCount(
                            one.key(), segment, one.presents() + other.presents(), one.accepts() + other.accepts()));
        }
        counts.addAll(families.values());
        return counts;
    }
}
