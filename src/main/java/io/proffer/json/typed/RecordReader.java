package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.Nearest;
import io.proffer.json.Place;
import io.proffer.json.typed.FieldRules.Others;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object into a record, component by component; the rules say what becomes of members that are no component.
 */
public final class RecordReader implements ValueReader {

    private record Component(String name, ValueReader reader, boolean required) {}

    private final List<Component> components;
    private final List<String> names;
    private final MethodHandle constructor;
    private final Others others;

    private RecordReader(List<Component> components, MethodHandle constructor, Others others) {
        this.components = components;
        this.names = components.stream().map(Component::name).toList();
        this.constructor = constructor;
        this.others = others;
    }

    /** The reader of a record type, made once and used by many threads. */
    public static RecordReader of(Class<?> type, FieldRules rules) {
        RecordComponent[] declared = type.getRecordComponents();
        List<Component> components = Arrays.stream(declared)
                .map(each -> component(type, each, rules))
                .toList();
        Class<?>[] types = Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            MethodHandle constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new RecordReader(components, constructor, rules.others());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no public canonical constructor.", e);
        }
    }

    private static Component component(Class<?> type, RecordComponent declared, FieldRules rules) {
        String qualified = type.getSimpleName() + "." + declared.getName();
        ValueReader reader = rules.ids().contains(qualified)
                ? TextForm.ID
                : new ValueReaders(rules).of(declared.getGenericType(), declared.getName());
        return new Component(declared.getName(), reader, rules.required().contains(qualified));
    }

    /** The record, null when a required component is missing or has a fault. */
    @Override
    public @Nullable Object read(JsonNode node, Place place) {
        if (!node.isObject()) {
            place.report("WRONG_TYPE", "Expected an object, found " + Found.in(node) + ".");
            return null;
        }
        if (others != Others.IGNORED) {
            refuseOthers(node, place);
        }
        Object[] values = new Object[components.size()];
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            values[i] = member(node.get(component.name()), component, place);
            complete &= values[i] != null || !component.required();
        }
        return complete ? construct(values) : null;
    }

    private void refuseOthers(JsonNode node, Place place) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name) && isRefused(name)) {
                place.member(name).report("UNKNOWN_FIELD", ValueReaders.unknown(name, names), names);
            }
        });
    }

    private boolean isRefused(String name) {
        return others == Others.REFUSED || Nearest.to(name, names).isPresent();
    }

    private static @Nullable Object member(@Nullable JsonNode member, Component component, Place place) {
        if (member != null && !isEmpty(member)) {
            return component.reader().read(member, place.member(component.name()));
        }
        if (component.required()) {
            place.member(component.name())
                    .report("REQUIRED", "'" + component.name() + "' is missing. " + help(component.name()));
        }
        return null;
    }

    /** Exports write what they do not know as null or as an empty text. */
    private static boolean isEmpty(JsonNode member) {
        return member.isNull() || member.isTextual() && member.textValue().isBlank();
    }

    private static String help(String name) {
        return name.equals("asOf")
                ? "Say when these facts were true, such as 2026-03-02T06:00:00Z."
                : "Give it a value.";
    }

    private Object construct(Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A record's constructor threw a checked exception.", e);
        }
    }
}
