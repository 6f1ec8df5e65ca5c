package io.proffer.api.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Gives operations the names that generated clients call, and says what their answers are and which headers they have. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OperationsInContract implements OASFilter {
    private static final String RESOURCE = "Resource";

    private final Set<String> lists;

    /** A filter that knows which methods answer with lists. */
    public OperationsInContract(IndexView index) {
        this.lists = index.getAnnotations(Listed.class).stream()
                .map(listed -> found(listed.target().asMethod()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Lists pages = new Lists(contract.getComponents());
        for (PathItem path : contract.getPaths().getPathItems().values()) {
            path.getOperations().forEach((method, operation) -> {
                if (lists.contains(operation.getOperationId())) {
                    pages.make(operation);
                }
                Answers.say(method, operation);
                operation.setOperationId(called(operation));
            });
        }
    }

    /** The id that the build gives to a method. */
    private static String found(MethodInfo method) {
        return method.declaringClass().simpleName() + "_" + method.name();
    }

    /** {@code accountPut} for {@code AccountResource_put}. */
    private static String called(Operation operation) {
        String[] parts = operation.getOperationId().split("_", 2);
        String subject = parts[0].replace(RESOURCE, "");
        return subject.substring(0, 1).toLowerCase(Locale.ROOT)
                + subject.substring(1)
                + parts[1].substring(0, 1).toUpperCase(Locale.ROOT)
                + parts[1].substring(1);
    }
}
