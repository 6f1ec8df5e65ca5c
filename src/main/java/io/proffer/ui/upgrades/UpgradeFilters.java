package io.proffer.ui.upgrades;

import io.proffer.http.Choices;
import io.proffer.http.Paging;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which propositions, as the form sends it. */
public final class UpgradeFilters {
    private static final Duration SOON = Duration.ofDays(7);

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("owner")
    @Nullable
    String owner;

    @QueryParam("soon")
    @Nullable
    String soon;

    @BeanParam
    Paging paging = new Paging();

    /** Who looks after the account. */
    public String owner() {
        return owner == null ? "" : owner;
    }

    /** The owner as it may be written elsewhere: people type it in capitals or without. */
    List<String> spellings() {
        String typed = owner().strip();
        return Stream.of(typed, typed.toUpperCase(Locale.ROOT), typed.toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** Anything of an owner. */
    PropositionStore.Query anyOf(String spelling) {
        return new PropositionStore.Query(null, states(), spelling, null, false, null, 1);
    }

    /** True when only propositions are wanted that end within a week. */
    public boolean isSoon() {
        return soon != null;
    }

    /** True for the state that is looked for. */
    public boolean isState(PropositionState some) {
        return some.name().equals(state);
    }

    /** The states that may be looked for; what is withheld is nobody's work. */
    public List<PropositionState> states() {
        return Arrays.stream(PropositionState.values())
                .filter(each -> each != PropositionState.WITHHELD)
                .toList();
    }

    /** The same filters as an address below another path. */
    public String at(String path) {
        UriBuilder address = UriBuilder.fromPath(path);
        if (state != null && !state.isEmpty()) {
            address.queryParam("state", state);
        }
        if (owner != null && !owner.isBlank()) {
            address.queryParam("owner", "{owner}");
        }
        if (soon != null) {
            address.queryParam("soon", "true");
        }
        return owner == null || owner.isBlank()
                ? address.build().toString()
                : address.build(owner).toString();
    }

    PropositionStore.Query query(Instant now, @Nullable String cursor, int limit) {
        return of(
                state == null || state.isEmpty()
                        ? states()
                        : List.of(Choices.oneOf("state", state, PropositionState.values())),
                now,
                cursor,
                limit);
    }

    PropositionStore.Query of(List<PropositionState> states, Instant now, @Nullable String cursor, int limit) {
        return new PropositionStore.Query(
                null,
                states,
                owner == null || owner.isBlank() ? null : owner.strip(),
                isSoon() ? now.plus(SOON) : null,
                false,
                cursor,
                limit);
    }
}
