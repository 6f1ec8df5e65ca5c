package io.proffer.store.webhooks;

import io.proffer.webhooks.Parked;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events that wait for subscribers, inside a transaction of {@link SubscriptionRows}. */
record WaitingRows(EntityManager entities) {

    void put(String subscription, Parked parked, boolean dead) {
        entities.merge(WaitingRow.of(subscription, parked, dead));
    }

    void remove(String subscription, List<Long> places) {
        if (!places.isEmpty()) {
            entities.createQuery("delete from WaitingRow w where w.id in :ids")
                    .setParameter(
                            "ids",
                            places.stream()
                                    .map(place -> WaitingRow.id(subscription, place))
                                    .toList())
                    .executeUpdate();
        }
    }

    void forget(String subscription) {
        forgetAfter(subscription, -1);
    }

    void forgetAfter(String subscription, long place) {
        entities.createQuery("delete from WaitingRow w where w.subscriptionId = :id and w.place > :place")
                .setParameter("id", subscription)
                .setParameter("place", place)
                .executeUpdate();
    }

    /** Those that were set aside wait again, as if they had just come. */
    void revive(String subscription, Instant now) {
        entities.createQuery("update WaitingRow w set w.dead = false, w.attempts = 0, w.since = :now, w.dueAt = :now"
                        + " where w.subscriptionId = :id and w.dead = true")
                .setParameter("id", subscription)
                .setParameter("now", now)
                .executeUpdate();
    }

    List<Parked> dead(String subscription, long after, int limit) {
        return read("w.dead = true and w.place > " + after + " order by w.place", subscription, limit);
    }

    List<Parked> heads(String subscription, int limit) {
        return read(
                "w.dead = false and w.place = (select min(v.place) from WaitingRow v where v.subscriptionId = :id"
                        + " and v.dead = false and v.subject = w.subject) order by w.dueAt, w.place",
                subscription,
                limit);
    }

    Optional<Parked> oldest(String subscription) {
        return read("w.dead = false order by w.since, w.place", subscription, 1).stream()
                .findFirst();
    }

    private List<Parked> read(String condition, String subscription, int limit) {
        return entities.createQuery("from WaitingRow w where w.subscriptionId = :id and " + condition, WaitingRow.class)
                .setParameter("id", subscription)
                .setMaxResults(limit)
                .getResultStream()
                .map(WaitingRow::parked)
                .toList();
    }

    List<String> blocked(String subscription, List<String> subjects) {
        return entities.createQuery(
                        "select distinct w.subject from WaitingRow w"
                                + " where w.subscriptionId = :id and w.dead = false and w.subject in :subjects",
                        String.class)
                .setParameter("id", subscription)
                .setParameter("subjects", subjects)
                .getResultList();
    }

    long count(String subscription, boolean dead) {
        return entities.createQuery(
                        "select count(*) from WaitingRow w where w.subscriptionId = :id and w.dead = :dead", Long.class)
                .setParameter("id", subscription)
                .setParameter("dead", dead)
                .getSingleResult();
    }
}
