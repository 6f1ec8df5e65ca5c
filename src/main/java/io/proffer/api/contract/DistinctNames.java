package io.proffer.api.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Names for types that share one: what each stands in comes before its own. A number behind it would change with the order
 * in which they are found, and a client would mean another type by it.
 */
final class DistinctNames {
    private static final String OURS = "io.proffer.";

    private DistinctNames() {}

    /** The new names of schemas by their present ones; of those that share no name there is none. */
    static Map<String, String> of(IndexView index, Map<String, Schema> schemas) {
        Map<String, String> names = new HashMap<>();
        schemas.forEach((name, schema) -> {
            String shared = name.replaceFirst("\\d+$", "");
            if (schemas.containsKey(shared + "1")) {
                type(shared, schema, index).ifPresent(type -> names.put(name, placed(type)));
            }
        });
        return names;
    }

    /** The full name of the one type that a schema describes, empty when that cannot be told. */
    private static Optional<String> type(String simpleName, Schema schema, IndexView index) {
        List<String> found = index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith(OURS)
                        && simpleName.equals(type.simpleName())
                        && isDescribed(type, schema))
                .map(type -> type.name().toString())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isDescribed(ClassInfo type, Schema schema) {
        if (schema.getEnumeration() != null) {
            Set<String> constants = type.enumConstants().stream()
                    .map(constant -> constant.name())
                    .collect(Collectors.toSet());
            return constants.equals(Set.copyOf(schema.getEnumeration()));
        }
        Set<String> components =
                type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
        return schema.getProperties() != null
                && components.equals(schema.getProperties().keySet());
    }

    /** {@code QuoteRenewal} for one within {@code Quote}, {@code AccountRenewal} for one in a package {@code account}. */
    private static String placed(String type) {
        String[] path = type.split("[.$]");
        String place = path[path.length - 2];
        return Character.toUpperCase(place.charAt(0)) + place.substring(1) + path[path.length - 1];
    }
}
