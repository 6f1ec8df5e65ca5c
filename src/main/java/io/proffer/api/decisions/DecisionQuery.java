package io.proffer.api.decisions;

import io.proffer.decisions.DecisionLog;
import io.proffer.engine.verdict.Verdict;
import io.proffer.http.Choices;
import io.proffer.http.Instants;
import io.proffer.http.Paging;
import io.proffer.http.access.Caller;
import io.proffer.identity.Permission;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which decisions a client asks for. */
public final class DecisionQuery {
    private static final List<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Enum::name).toList();

    @QueryParam("accountId")
    @Nullable
    String accountId;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    /** One or several, separated by commas. */
    @QueryParam("verdict")
    @Parameter(explode = Explode.FALSE, schema = @Schema(type = SchemaType.ARRAY, implementation = Verdict.class))
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
        Set<String> asked = new LinkedHashSet<>(Choices.names("verdict", verdict, VERDICTS));
        if (asked.contains(Verdict.HOLDOUT.name())) {
            caller.mustHaveOneOf(Permission.SEE_HOLDOUT.roles());
        }
        if (asked.contains(Verdict.OUTRANKED.name()) && !caller.may(Permission.SEE_HOLDOUT)) {
            asked.add(Verdict.HOLDOUT.name());
        }
        return List.copyOf(asked);
    }
}
