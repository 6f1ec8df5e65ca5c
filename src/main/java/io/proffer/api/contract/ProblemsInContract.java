package io.proffer.api.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says of every operation how it refuses, that all refusals look alike, and that a body may not be left out. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ProblemsInContract implements OASFilter {
    static final String PROBLEM = "Problem";
    private static final String MALFORMED = "400";

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (responses != null && responses.getDefaultValue() == null) {
            responses.setDefaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
        }
        RequestBody body = operation.getRequestBody();
        if (body != null) {
            // A schema alone does not say it; an optional body says so itself.
            body.setRequired(body.getRequired() == null || body.getRequired());
            operation
                    .getResponses()
                    .addAPIResponse(MALFORMED, OASFactory.createAPIResponse().ref(PROBLEM));
        }
        return operation;
    }
}
