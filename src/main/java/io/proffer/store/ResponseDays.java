package io.proffer.store;

import io.proffer.engine.memory.ResponseCount;
import io.proffer.propositions.StoredProposition.Origin;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers by offer, segment and day. */
final class ResponseDays {
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

    /** Counts by offer, then by family. */
    List<ResponseCount> between(String segment, LocalDate from, LocalDate to) {
        List<ResponseCount> counts = new ArrayList<>();
        Map<String, ResponseCount> families = new LinkedHashMap<>();
        for (Object[] row : sums(segment, from, to)) {
            long presents = ((Number) row[2]).longValue();
            long accepts = ((Number) row[3]).longValue();
            counts.add(new ResponseCount((String) row[0], segment, presents, accepts));
            families.merge(
                    (String) row[1],
                    new ResponseCount((String) row[1], segment, presents, accepts),
                    (one, other) -> new ResponseCount(
                            one.key(), segment, one.presents() + other.presents(), one.accepts() + other.accepts()));
        }
        counts.addAll(families.values());
        return counts;
    }

    private List<Object[]> sums(String segment, LocalDate from, LocalDate to) {
        return entities.createQuery(
                        "select r.offerKey, r.family, sum(r.presents), sum(r.accepts) from ResponseDayRow r"
                                + " where r.segment = :segment and r.answeredOn between :from and :to"
                                + " group by r.offerKey, r.family order by r.family, r.offerKey",
                        Object[].class)
                .setParameter("segment", segment)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
