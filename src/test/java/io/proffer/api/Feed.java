package io.proffer.api;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the event feed as a client does, from where it stood when this was made. */
final class Feed {
    private String since;

    private Feed(String since) {
        this.since = since;
    }

    static Feed fromNow() {
        Feed feed = new Feed("0");
        feed.read();
        return feed;
    }

    String place() {
        return since;
    }

    /** Every event since the last reading. */
    List<Map<String, Object>> read() {
        List<Map<String, Object>> all = new ArrayList<>();
        while (true) {
            var page = given().get("/api/v1/events?limit=200&since=" + since)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            since = page.getString("nextCursor");
            if (items.isEmpty()) {
                return all;
            }
            all.addAll(items);
        }
    }

    /** Every event of an account and type since the last reading. */
    List<Map<String, Object>> read(String subject, String type) {
        return read().stream()
                .filter(event ->
                        Objects.equals(event.get("subject"), subject) && Objects.equals(event.get("type"), type))
                .toList();
    }
}
