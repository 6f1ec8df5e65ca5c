package io.proffer.api.decisions;

import io.proffer.api.http.Instants;
import io.proffer.api.http.Paging;
import io.proffer.decisions.DecisionLog;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which decisions a client asks for. */
public final class DecisionQuery {
    @QueryParam("accountId")
    @Nullable
    String accountId;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("verdict")
    @Nullable
    String verdict;

    DecisionLog.Query of(Paging paging) {
        return new DecisionLog.Query(
                accountId,
                Instants.parse("from", from),
                Instants.parse("to", to),
                Calls.verdict(verdict),
                paging.cursor(),
                paging.limit());
    }
}
