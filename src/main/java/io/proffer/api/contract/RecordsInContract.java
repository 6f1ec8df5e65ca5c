package io.proffer.api.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** Leaves the components of records in their schemas; whatever else looks like a property is not sent. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class RecordsInContract implements OASFilter {
    private static final String OURS = "io.proffer.";

    private final IndexView index;

    /** A filter that knows the classes of the program. */
    public RecordsInContract(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Set<String>> components = components();
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            // Records of the same name are told apart by a number behind it.
            Set<String> sent = components.get(name.replaceFirst("\\d+$", ""));
            if (sent != null && schema.getProperties() != null) {
                leave(sent, schema);
            }
        });
    }

    private static void leave(Set<String> sent, Schema schema) {
        Set<String> others = new HashSet<>(schema.getProperties().keySet());
        others.removeAll(sent);
        others.forEach(schema::removeProperty);
    }

    /** The components of our records by their simple names; those of records of the same name together. */
    private Map<String, Set<String>> components() {
        Map<String, Set<String>> byName = new HashMap<>();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith(OURS)) {
                Set<String> names = byName.computeIfAbsent(type.simpleName(), name -> new HashSet<>());
                type.recordComponents().stream().map(RecordComponentInfo::name).forEach(names::add);
            }
        }
        return byName;
    }
}
