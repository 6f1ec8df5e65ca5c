package io.proffer.ui;

import static io.restassured.RestAssured.given;

import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.json.CanonicalJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Accounts of the sample portfolio that fit a test. */
public final class Samples {
    /** Accounts before this one were looked at, and do not fit; what is proposed to one may change, but not begin to fit. */
    private static final Map<String, Integer> FIRST = new HashMap<>();

    private Samples() {}

    /** An account and an open proposition to it. */
    public record Sample(String accountId, String name, Proposition proposition) {}

    /** The first account with an open proposition that sells something worth its price. */
    public static Sample withOpenProposition() {
        return with(
                "an open proposition worth its price",
                each -> each.state().equals("PROPOSED")
                        && each.quote() != null
                        && each.valueCase() != null
                        && !each.valueCase().drivers().isEmpty());
    }

    /** The first account to which an offer is proposed. */
    public static Sample withOpen(String offerKey) {
        return with(
                offerKey,
                each -> each.state().equals("PROPOSED") && each.offerKey().equals(offerKey));
    }

    private static Sample with(String wanted, Predicate<Proposition> fits) {
        List<String> ids = given().get("/api/v1/accounts?limit=200").jsonPath().getList("items.id");
        for (int at = FIRST.getOrDefault(wanted, 0); at < ids.size(); at++) {
            String id = ids.get(at);
            String body =
                    given().get("/api/v1/accounts/" + id + "/recommendations").asString();
            for (Proposition each : CanonicalJson.readBack(body, Decision.class).propositions()) {
                if (fits.test(each)) {
                    FIRST.put(wanted, at);
                    String name =
                            given().get("/api/v1/accounts/" + id).jsonPath().getString("name");
                    return new Sample(id, name, each);
                }
            }
        }
        throw new AssertionError("No account of the sample has " + wanted + ".");
    }
}
