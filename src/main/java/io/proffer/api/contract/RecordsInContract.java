package io.proffer.api.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the components of records in their schemas, as whatever else looks like a property is not sent, and says which of
 * them are always there: those that cannot be null. Of what is patched, any part may be sent. Types that share a name are
 * told apart by what they stand in.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class RecordsInContract implements OASFilter {
    private static final String OURS = "io.proffer.";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final IndexView index;
    private final List<Schema> references = new ArrayList<>();

    /** A filter that knows the classes of the program. */
    public RecordsInContract(IndexView index) {
        this.index = index;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            references.add(schema);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Components> components = components();
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        Set<String> patched = new Patches(contract).schemas();
        schemas.forEach((name, schema) -> {
            // Records of the same name are told apart by a number behind it.
            Components sent = components.get(name.replaceFirst("\\d+$", ""));
            if (sent != null && schema.getProperties() != null) {
                leave(sent.names, schema);
                if (!patched.contains(name)) {
                    require(sent, schema);
                }
            }
        });
        rename(DistinctNames.of(index, schemas), contract);
    }

    private void rename(Map<String, String> names, OpenAPI contract) {
        Map<String, Schema> renamed = new TreeMap<>();
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            String own = names.getOrDefault(name, name);
            if (renamed.put(own, schema) != null) {
                throw new IllegalStateException("Two types of the contract are called " + own + ".");
            }
        });
        contract.getComponents().setSchemas(renamed);
        for (Schema reference : references) {
            String name = Answers.name(reference);
            reference.setRef("#/components/schemas/" + names.getOrDefault(name, name));
        }
    }

    private static void leave(Set<String> sent, Schema schema) {
        Set<String> others = new HashSet<>(schema.getProperties().keySet());
        others.removeAll(sent);
        others.forEach(schema::removeProperty);
    }

    private static void require(Components sent, Schema schema) {
        List<String> always = schema.getProperties().keySet().stream()
                .filter(name -> !sent.absent.contains(name))
                .toList();
        if (!always.isEmpty()) {
            schema.setRequired(new ArrayList<>(always));
        }
    }

    /**
     * Components of records of one name.
     *
     * @param names all of them
     * @param absent those that can be null, which is not sent
     */
    private record Components(Set<String> names, Set<String> absent) {
        private void add(RecordComponentInfo component) {
            names.add(component.name());
            if (component.type().hasAnnotation(NULLABLE)) {
                absent.add(component.name());
            }
        }
    }

    /** The components of our records by their simple names; those of records of the same name together. */
    private Map<String, Components> components() {
        Map<String, Components> byName = new HashMap<>();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith(OURS)) {
                Components all = byName.computeIfAbsent(
                        type.simpleName(), name -> new Components(new HashSet<>(), new HashSet<>()));
                type.recordComponents().forEach(all::add);
            }
        }
        return byName;
    }
}
