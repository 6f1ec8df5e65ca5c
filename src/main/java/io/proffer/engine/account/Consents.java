package io.proffer.engine.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the customer agreed to. */
public record Consents(
        @Nullable Boolean marketingEmail,
        @Nullable Boolean inApp,
        @Nullable Boolean caseStudy,
        @Nullable Instant asOf) {}
