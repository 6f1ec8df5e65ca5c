package io.proffer.api.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Says of every operation how it refuses, and that all refusals look alike. */
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
        if (operation.getRequestBody() != null) {
            operation
                    .getResponses()
                    .addAPIResponse(MALFORMED, OASFactory.createAPIResponse().ref(PROBLEM));
        }
        return operation;
    }
}
