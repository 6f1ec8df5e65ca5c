package io.proffer.store.prices;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A value case in its table. */
@Entity
@Immutable
@Table(name = "value_case")
class ValueCaseRow extends PriceRow {}
