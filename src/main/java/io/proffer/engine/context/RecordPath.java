package io.proffer.engine.context;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A path of record components, such as {@code renewal.negotiationOpen}, read without reflection once resolved. */
final class RecordPath {
    private static final ClassValue<Map<String, Function<Object, Object>>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Function<Object, Object>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private final Function<Object, Object>[] steps;
    private final Class<?> type;

    @SuppressWarnings("unchecked")
    private RecordPath(List<Function<Object, Object>> steps, Class<?> type) {
        this.steps = steps.toArray(Function[]::new);
        this.type = type;
    }

    /**
     * Resolves a path from a record type.
     *
     * @throws IllegalArgumentException when a component does not exist, naming those that do
     */
    static RecordPath of(Class<?> root, List<String> components) {
        List<Function<Object, Object>> steps = new ArrayList<>();
        Class<?> type = root;
        for (String name : components) {
            RecordComponent component = component(type, name);
            steps.add(ACCESSORS.get(type).computeIfAbsent(name, ignored -> accessor(component)));
            type = component.getType();
        }
        return new RecordPath(steps, type);
    }

    /** The type of the last component. */
    Class<?> type() {
        return type;
    }

    /** The value at the end of the path, null as soon as a component is. */
    @Nullable
    Object read(@Nullable Object root) {
        Object value = root;
        for (Function<Object, Object> step : steps) {
            if (value == null) {
                return null;
            }
            value = step.apply(value);
        }
        return value;
    }

    private static RecordComponent component(Class<?> type, String name) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no parts; '" + name + "' cannot be read.");
        }
        RecordComponent[] components = type.getRecordComponents();
        return Arrays.stream(components)
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no '" + name
                        + "'. It has: "
                        + Arrays.stream(components)
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> accessor(RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(component.getAccessor());
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot read " + component + ".", e);
        }
    }
}
