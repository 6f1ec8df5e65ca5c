package io.proffer.engine.account;

import org.jspecify.annotations.Nullable;

/** Keys of the account in other systems. */
public record ExternalRefs(
        @Nullable String crm,
        @Nullable String billing,
        @Nullable String cs) {}
