package io.proffer.ui.accounts;

import io.proffer.accounts.AccountSearch.Days;
import io.proffer.accounts.AccountSearch.Wanted;
import io.proffer.engine.account.Segment;
import io.proffer.http.Choices;
import io.proffer.http.Paging;
import io.proffer.ui.Formats;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody looks for among accounts, as the form sends it. */
public final class AccountFilters {
    private static final int DAYS_TO_RENEWAL = 90;
    /** What fits on a screen and is there at once. */
    private static final String PAGE = "25";

    @QueryParam("q")
    @Nullable
    String text;

    @QueryParam("segment")
    @Nullable
    String segment;

    @QueryParam("plan")
    @Nullable
    String plan;

    @QueryParam("territory")
    @Nullable
    String territory;

    @QueryParam("owner")
    @Nullable
    String owner;

    @QueryParam("open")
    @Nullable
    String open;

    @QueryParam("renewal")
    @Nullable
    String renewal;

    @QueryParam("limit")
    @DefaultValue(PAGE)
    String limit = PAGE;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** A code in words. */
    public String words(Object code) {
        return Formats.words(code);
    }

    /** The segments that may be looked for. */
    public List<Segment> segments() {
        return Arrays.asList(Segment.values());
    }

    /** How the name begins. */
    public String text() {
        return shown(text);
    }

    /** The territory. */
    public String territory() {
        return shown(territory);
    }

    /** Who looks after the account. */
    public String owner() {
        return shown(owner);
    }

    /** True for the segment that is looked for. */
    public boolean isSegment(Segment some) {
        return some.name().equals(segment);
    }

    /** True for the plan that is looked for. */
    public boolean isPlan(String some) {
        return some.equals(plan);
    }

    /** True when accounts with an open proposition are looked for. */
    public boolean isOpen() {
        return open != null;
    }

    /** True when accounts are looked for that renew soon. */
    public boolean isRenewal() {
        return renewal != null;
    }

    /** True when anything is looked for at all. */
    public boolean any() {
        return parameters().keySet().stream().anyMatch(name -> !name.equals("limit"));
    }

    Wanted wanted(LocalDate today) {
        return new Wanted(
                text,
                segment == null || segment.isEmpty() ? null : Choices.oneOf("segment", segment, Segment.values()),
                plan,
                territory,
                owner == null || owner.isBlank() ? null : owner.strip(),
                isRenewal() ? new Days(today, today.plusDays(DAYS_TO_RENEWAL)) : null,
                isOpen() ? Boolean.TRUE : null,
                cursor,
                Paging.limit(limit));
    }

    /** The address of the page that begins where this one ends. */
    String next(String cursor) {
        UriBuilder address = UriBuilder.fromPath("/console/accounts");
        parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.queryParam("cursor", cursor).buildFromMap(parameters()).toString();
    }

    private Map<String, Object> parameters() {
        Map<String, Object> given = new LinkedHashMap<>();
        note(given, "q", text);
        note(given, "segment", segment);
        note(given, "plan", plan);
        note(given, "territory", territory);
        note(given, "owner", owner);
        note(given, "open", open);
        note(given, "renewal", renewal);
        note(given, "limit", limit.equals(PAGE) ? null : limit);
        return given;
    }

    private static void note(Map<String, Object> given, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            given.put(name, value);
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }
}
