package io.proffer.store.rulesets;

import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.json.CanonicalJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A ruleset in its table. */
@Entity
@Table(name = "ruleset")
class RulesetRow {
    @Id
    String id = "";

    int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    RulesetState state = RulesetState.DRAFT;

    @Column(name = "content_hash")
    String contentHash = "";

    @Nullable
    @Column(name = "effective_from")
    Instant effectiveFrom;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String body = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String diff = "{}";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String diagnostics = "{}";

    void take(Ruleset ruleset) {
        id = ruleset.id();
        number = ruleset.number();
        state = ruleset.state();
        contentHash = ruleset.content().hash();
        effectiveFrom = ruleset.course().effectiveFrom();
        body = CanonicalJson.text(ruleset);
    }

    Ruleset ruleset() {
        return CanonicalJson.readBack(body, Ruleset.class);
    }
}
