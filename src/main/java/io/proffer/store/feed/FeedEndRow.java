package io.proffer.store.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last place given in the feed: one row, locked by whoever gives places. */
@Entity
@Table(name = "feed_end")
class FeedEndRow {
    static final int ONLY = 1;

    @Id
    int id = ONLY;

    @Column(name = "last_place")
    long lastPlace;
}
