package io.proffer.api.accounts;

import io.proffer.erasure.Erasure;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases what is kept of an account. */
@Path("/api/v1/accounts/{id}/personal-data")
@Tag(name = "Accounts")
public class PersonalDataResource {
    private final Erasure erasure;

    PersonalDataResource(Erasure erasure) {
        this.erasure = erasure;
    }

    @DELETE
    @Needs(Permission.ERASE_ACCOUNTS)
    @Operation(
            summary =
                    "Erase an account and all that is kept of it, for good; the audit log keeps that it was done, and by whom")
    @APIResponse(responseCode = "204", description = "Done")
    public Response erase(@PathParam("id") String id, @BeanParam Caller caller) {
        return switch (erasure.erase(id, caller.user())) {
            case ERASED -> Response.noContent().build();
            case UNKNOWN -> throw RequestRefused.unknownAccount(id);
            case NO_RULEBOOK -> throw RequestRefused.noRulebook();
        };
    }
}
