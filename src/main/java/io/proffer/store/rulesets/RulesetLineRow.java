package io.proffer.store.rulesets;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row, locked by whoever changes rulesets; its turn counts changes of what rules. */
@Entity
@Table(name = "ruleset_line")
class RulesetLineRow {
    static final int ONLY = 1;

    @Id
    int id = ONLY;

    long turn;
}
