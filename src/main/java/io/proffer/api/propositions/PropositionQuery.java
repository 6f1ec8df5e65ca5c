package io.proffer.api.propositions;

import io.proffer.http.Choices;
import io.proffer.http.Instants;
import io.proffer.http.Paging;
import io.proffer.http.access.Caller;
import io.proffer.identity.Permission;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which propositions a client asks for. */
public final class PropositionQuery {
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

    PropositionStore.Query of(Paging paging, Caller caller) {
        return new PropositionStore.Query(
                accountId,
                states(),
                ownerId,
                Instants.parse("expiringBefore", expiringBefore),
                caller.may(Permission.SEE_HOLDOUT),
                paging.cursor(),
                paging.limit());
    }

    List<PropositionView.Part> expand() {
        return PropositionView.parts(expand);
    }

    private List<PropositionState> states() {
        return state == null
                ? List.of()
                : Arrays.stream(state.split(","))
                        .map(name -> Choices.oneOf("state", name.trim(), PropositionState.values()))
                        .toList();
    }
}
