package io.proffer.store.responses;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Answers to an offer on a day, in their table. */
@Entity
@Table(name = "response_day")
class ResponseDayRow {
    @Id
    String id = "";

    @Column(name = "offer_key")
    String offerKey = "";

    String family = "";

    String segment = "";

    @Column(name = "answered_on")
    LocalDate answeredOn = LocalDate.EPOCH;

    long presents;

    long accepts;
}
