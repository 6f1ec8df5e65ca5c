package io.proffer.api.propositions;

import io.proffer.http.Choices;
import io.proffer.http.Instants;
import io.proffer.http.Paging;
import io.proffer.http.access.Caller;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Problem;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.PropositionStore.Order;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which propositions a client asks for. */
public final class PropositionQuery {
    private static final String BY_AGE = "createdAt";
    private static final String BY_SCORE = "-score";

    @QueryParam("accountId")
    @Nullable
    String accountId;

    @QueryParam("state")
    @Parameter(
            explode = Explode.FALSE,
            schema = @Schema(type = SchemaType.ARRAY, implementation = PropositionState.class))
    @Nullable
    String state;

    @QueryParam("ownerId")
    @Nullable
    String ownerId;

    @QueryParam("expiringBefore")
    @Nullable
    String expiringBefore;

    @QueryParam("expand")
    @Nullable
    String expand;

    @QueryParam("fields")
    @Nullable
    String fields;

    @QueryParam("sort")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {BY_AGE, BY_SCORE}))
    @Nullable
    String sort;

    /**
     * The search.
     *
     * @throws RequestRefused when a parameter has a fault
     */
    PropositionStore.Query of(Paging paging, Caller caller) {
        return new PropositionStore.Query(
                accountId,
                states(),
                ownerId,
                Instants.parse("expiringBefore", expiringBefore),
                caller.may(Permission.SEE_HOLDOUT),
                order(),
                paging.cursor(),
                paging.limit());
    }

    /** All propositions there are cannot be put in order of score for one page of them. */
    private Order order() {
        if (sort == null || sort.equals(BY_AGE)) {
            return Order.MADE_FIRST;
        }
        if (!sort.equals(BY_SCORE)) {
            throw Choices.unknown("sort", sort, List.of(BY_AGE, BY_SCORE));
        }
        if (accountId == null && ownerId == null) {
            String message = "The best score is found among propositions of an account or an owner. Give accountId or"
                    + " ownerId, or leave sort out.";
            throw RequestRefused.faulty(List.of(new Problem("/sort", "TOO_MANY", message)));
        }
        return Order.SCORED_HIGHEST;
    }

    PropositionView.Extent extent() {
        return PropositionView.Extent.of(expand, fields);
    }

    private List<PropositionState> states() {
        return state == null
                ? List.of()
                : Arrays.stream(state.split(","))
                        .map(name -> Choices.oneOf("state", name.trim(), PropositionState.values()))
                        .toList();
    }
}
