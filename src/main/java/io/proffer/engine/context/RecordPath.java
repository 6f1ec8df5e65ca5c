package io.proffer.engine.context;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
    private final boolean texts;

    @SuppressWarnings("unchecked")
    private RecordPath(List<Function<Object, Object>> steps, Class<?> type, boolean texts) {
        this.steps = steps.toArray(Function[]::new);
        this.type = type;
        this.texts = texts;
    }

    /**
     * Resolves a path from a record type.
     *
     * @throws IllegalArgumentException when a component does not exist, naming those that do
     */
    static RecordPath of(Class<?> root, List<String> components) {
        List<Function<Object, Object>> steps = new ArrayList<>();
        Class<?> type = root;
        boolean texts = false;
        for (String name : components) {
            RecordComponent component = component(type, name);
            steps.add(ACCESSORS.get(type).computeIfAbsent(name, ignored -> new Accessor(component)));
            type = component.getType();
            texts = isTexts(component.getGenericType());
        }
        return new RecordPath(steps, type, texts);
    }

    /** The type of the last component. */
    Class<?> type() {
        return type;
    }

    private static boolean isTexts(Type type) {
        return type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] == String.class;
    }

    /** True when the path ends in a list of strings. */
    boolean endsInTexts() {
        return texts;
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

    /**
     * Reads one component, at first by reflection. Whoever reads it more often pays for a class of its own, which is as
     * fast as a call; at start a hundred of them would cost more than they save.
     */
    private static final class Accessor implements Function<Object, Object> {
        /** The Java runtime makes a class of its own for what is called reflectively more often than this. */
        private static final int FEW = 12;

        private final Method method;
        private int reads;
        private volatile @Nullable Function<Object, Object> direct;

        Accessor(RecordComponent component) {
            this.method = component.getAccessor();
        }

        @Override
        public Object apply(Object owner) {
            Function<Object, Object> known = direct;
            return known == null ? slow(owner) : known.apply(owner);
        }

        /** Counts without care for other threads: a lost count only delays the change. */
        private Object slow(Object owner) {
            if (++reads > FEW) {
                direct = direct(method);
            }
            try {
                return method.invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Cannot read " + method + ".", e);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> direct(Method accessor) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(accessor);
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
            throw new IllegalStateException("Cannot read " + accessor + ".", e);
        }
    }
}
