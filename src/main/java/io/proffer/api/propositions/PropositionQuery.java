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
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which propositions a client asks for. */
public final class PropositionQuery {
    /** The order they are read in; a page of another would need all of them. */
    private static final String ORDER = "createdAt";

    @QueryParam("accountId")
    @Nullable
    String accountId;

    @QueryParam("state")
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
    @Nullable
    String sort;

    /**
     * The search.
     *
     * @throws RequestRefused when a parameter has a fault
     */
    PropositionStore.Query of(Paging paging, Caller caller) {
        if (sort != null && !sort.equals(ORDER)) {
            String message =
                    "Propositions come in the order they were kept, " + ORDER + ", and no other. Leave sort out.";
            throw RequestRefused.faulty(List.of(new Problem("/sort", "UNKNOWN_VALUE", message, List.of(ORDER))));
        }
        return new PropositionStore.Query(
                accountId,
                states(),
                ownerId,
                Instants.parse("expiringBefore", expiringBefore),
                caller.may(Permission.SEE_HOLDOUT),
                paging.cursor(),
                paging.limit());
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
