package io.proffer.api.accounts;

import io.proffer.accounts.AccountImport.LineProblem;
import io.proffer.accounts.AccountImport.Outcome;
import io.proffer.http.Json;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.logging.Logger;

/** Says over HTTP what became of an import. */
final class ImportReplies {
    private static final Logger LOG = Logger.getLogger(ImportReplies.class.getName());

    private ImportReplies() {}

    /**
     * An import as it is answered.
     *
     * @param problemsOmitted faulty lines beyond those listed
     */
    record Imported(int accepted, int rejected, List<LineProblem> problems, int problemsOmitted) {
        Imported {
            problems = List.copyOf(problems);
        }
    }

    static Response of(Outcome outcome) {
        if (outcome.interruption() != null) {
            throw interrupted(outcome);
        }
        int omitted = outcome.rejected() - outcome.problems().size();
        Imported imported = new Imported(outcome.accepted(), outcome.rejected(), outcome.problems(), omitted);
        return Response.ok(Json.of(imported)).build();
    }

    private static RequestRefused interrupted(Outcome outcome) {
        String detail = outcome.accepted() + " accounts are kept, through line " + outcome.storedThrough()
                + "; nothing after it. Send the lines from " + (outcome.storedThrough() + 1)
                + " on again, or all of them: the same account twice is kept once.";
        LOG.warning("An import was interrupted (" + outcome.interruption() + "): " + detail);
        return switch (outcome.interruption()) {
            case STREAM_BROKEN -> new RequestRefused(ProblemKind.MALFORMED_REQUEST, detail);
            case STORE_UNAVAILABLE -> new RequestRefused(ProblemKind.STORE_UNAVAILABLE, detail);
        };
    }
}
