package io.proffer.api.decisions;

import io.proffer.decisions.DecisionLog;
import io.proffer.engine.verdict.Verdict;
import io.proffer.http.Choices;
import io.proffer.http.Instants;
import io.proffer.http.Paging;
import io.proffer.http.access.Caller;
import io.proffer.identity.Permission;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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

    DecisionLog.Query of(Paging paging, Caller caller) {
        return new DecisionLog.Query(
                accountId,
                Instants.parse("from", from),
                Instants.parse("to", to),
                verdicts(caller),
                paging.cursor(),
                paging.limit());
    }

    /** Who may not know who is held out finds such decisions where they see them: among the outranked. */
    private List<String> verdicts(Caller caller) {
        Verdict asked = verdict == null ? null : Choices.oneOf("verdict", verdict, Verdict.values());
        if (asked == Verdict.HOLDOUT) {
            caller.mustHaveOneOf(Permission.SEE_HOLDOUT.roles());
        }
        if (asked == Verdict.OUTRANKED && !caller.may(Permission.SEE_HOLDOUT)) {
            return List.of(Verdict.OUTRANKED.name(), Verdict.HOLDOUT.name());
        }
        return asked == null ? List.of() : List.of(asked.name());
    }
}
