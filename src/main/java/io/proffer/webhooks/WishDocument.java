package io.proffer.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber wants, as it is sent.
 *
 * @param types codes of the types it wants, null for all
 * @param subject the one subject it wants, null for any
 * @param mode how events are written, null for STRUCTURED
 */
public record WishDocument(
        String url,
        @Nullable List<String> types,
        @Nullable String subject,
        String secretRef,
        Subscription.@Nullable Mode mode) {}
