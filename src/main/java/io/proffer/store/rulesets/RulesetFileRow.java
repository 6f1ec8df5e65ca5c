package io.proffer.store.rulesets;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file of rulesets by the digest of its content; the bytes as Base64, which every database keeps alike. */
@Entity
@Immutable
@Table(name = "ruleset_file")
class RulesetFileRow {
    @Id
    String sha256 = "";

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String content = "";
}
