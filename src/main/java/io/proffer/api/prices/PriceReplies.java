package io.proffer.api.prices;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.http.refusals.PriceRefusals;
import io.proffer.prices.PriceDesk;
import io.proffer.prices.PriceRecord;
import io.proffer.prices.PriceReply;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Says over HTTP what became of a call to the price desk. */
final class PriceReplies {
    /** What every call may leave out. */
    static final String SEATS = "Without `seats`, an offer of seats adds as many as a decision of the account would"
            + " propose: those the row of the need asks for, else the offer's own.";

    private PriceReplies() {}

    /** What was kept, at its address. */
    static Response created(PriceReply reply, String address) {
        if (reply instanceof PriceReply.Kept kept) {
            return Response.created(URI.create(address + kept.record().id()))
                    .entity(kept.record().body())
                    .build();
        }
        throw PriceRefusals.of(reply);
    }

    /** What was kept under an id. */
    static Response found(PriceDesk desk, PriceRecord.Kind kind, String id) {
        return desk.find(kind, id)
                .map(record -> Response.ok(record.body()).build())
                .orElseThrow(() -> new RequestRefused(
                        ProblemKind.NOT_FOUND, "Nothing was kept under \"" + id + "\" at this address."));
    }

    static RequestRefused noRulebook() {
        return new RequestRefused(
                ProblemKind.NO_RULEBOOK, "See /api/v1/rulesets/status for what is wrong with the files.");
    }
}
