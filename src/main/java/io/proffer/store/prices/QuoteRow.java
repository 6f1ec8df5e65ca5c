package io.proffer.store.prices;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A quote in its table. */
@Entity
@Immutable
@Table(name = "quote")
class QuoteRow extends PriceRow {}
