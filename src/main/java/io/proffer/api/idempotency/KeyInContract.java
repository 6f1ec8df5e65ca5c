package io.proffer.api.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Says in the contract that every POST takes a key. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class KeyInContract implements OASFilter {

    @Override
    public PathItem filterPathItem(PathItem path) {
        Operation post = path.getPOST();
        if (post != null && !takesKey(post.getParameters())) {
            post.addParameter(OASFactory.createParameter()
                    .name(IdempotencyFilter.HEADER)
                    .in(Parameter.In.HEADER)
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
        return path;
    }

    private static boolean takesKey(@Nullable List<Parameter> parameters) {
        return parameters != null
                && parameters.stream().anyMatch(parameter -> IdempotencyFilter.HEADER.equals(parameter.getName()));
    }
}
