package io.proffer.store.prices;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A request for an exception in its table. */
@Entity
@Immutable
@Table(name = "price_exception")
class PriceExceptionRow extends PriceRow {}
