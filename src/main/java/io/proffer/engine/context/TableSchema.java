package io.proffer.engine.context;

import java.util.List;

/**
 * What a table must have to be understood by its stage. Any input term of the vocabulary may be added as a condition.
 *
 * @param key stable name, such as {@code usage_soft_push}
 * @param stage stage code the table belongs to, such as {@code APPLICABILITY}, or {@code CATALOG} for the catalogue
 * @param hitPolicies allowed hit policies, the default first
 * @param purpose one sentence for people
 * @param when input terms of the template, in order
 * @param then output terms that must be present, in order
 * @param optional output terms that may be present
 * @param required output terms whose cell must be filled in every row
 */
public record TableSchema(
        String key,
        String stage,
        List<String> hitPolicies,
        String purpose,
        List<String> when,
        List<String> then,
        List<String> optional,
        List<String> required) {

    /** Copies the lists. */
    public TableSchema {
        hitPolicies = List.copyOf(hitPolicies);
        when = List.copyOf(when);
        then = List.copyOf(then);
        optional = List.copyOf(optional);
        required = List.copyOf(required);
    }

    /** True when the term may be an output of this table. */
    public boolean allowsOutput(String term) {
        return then.contains(term) || optional.contains(term);
    }
}
