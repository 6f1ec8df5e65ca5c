package io.proffer.engine.rulebook.compile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values as one text in which different values never read alike, whatever order a set or a JVM run has. */
final class CanonicalText {
    private final StringBuilder text = new StringBuilder();

    /** Appends records, collections, maps in their order, and plain values. */
    CanonicalText add(@Nullable Object value) {
        if (value == null) {
            text.append('~');
        } else if (value instanceof Record components) {
            addComponents(components);
        } else if (value instanceof Set<?> set) {
            addAll(set.stream().map(Object::toString).sorted().toList());
        } else if (value instanceof Map<?, ?> map) {
            addAll(map.entrySet().stream()
                    .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                    .toList());
        } else if (value instanceof Collection<?> collection) {
            addAll(collection);
        } else {
            addPlain(value);
        }
        return this;
    }

    private void addComponents(Record value) {
        text.append(value.getClass().getSimpleName()).append('(');
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            add(read(component, value));
        }
        text.append(')');
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " of a rulebook cannot be read.", e);
        }
    }

    private void addAll(Collection<?> values) {
        text.append('[');
        values.forEach(this::add);
        text.append(']');
    }

    private void addPlain(Object value) {
        String plain = value.toString();
        text.append(value instanceof String ? 'S' : 'V')
                .append(plain.length())
                .append(':')
                .append(plain);
    }

    /** SHA-256 of everything appended, in hexadecimal digits. */
    String digest() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
