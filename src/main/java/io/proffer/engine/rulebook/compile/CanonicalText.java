package io.proffer.engine.rulebook.compile;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.ConditionCell;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values as one text in which different values never read alike, whatever order a set or a JVM run has; only the digest
 * of the text is kept.
 */
final class CanonicalText {
    private static final int PIECE = 64 * 1024;
    /** Tables share these among thousands of rows; each is put into words once. */
    private static final Set<Class<?>> SHARED = Set.of(ConditionCell.class, Term.class, LocalDate.class);

    private static final ClassValue<Method[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors = new Method[components.length];
            for (int i = 0; i < accessors.length; i++) {
                accessors[i] = components[i].getAccessor();
            }
            return accessors;
        }
    };

    private final MessageDigest digest = sha256();
    private final StringBuilder text = new StringBuilder();
    private final Map<Object, String> shared = new IdentityHashMap<>();
    /** True while the words of a shared value are taken down: they must be whole. */
    private boolean sharing;

    /** Appends records, collections, maps in their order, and plain values. */
    CanonicalText add(@Nullable Object value) {
        if (value != null && SHARED.contains(value.getClass())) {
            addShared(value);
        } else {
            addUnshared(value);
        }
        if (text.length() > PIECE && !sharing) {
            flush();
        }
        return this;
    }

    private void addShared(Object value) {
        String known = shared.get(value);
        if (known != null) {
            text.append(known);
            return;
        }
        boolean outermost = !sharing;
        sharing = true;
        int start = text.length();
        addUnshared(value);
        shared.put(value, text.substring(start));
        sharing = !outermost;
    }

    private void addUnshared(@Nullable Object value) {
        if (value == null) {
            text.append('~');
        } else if (value instanceof ConditionCell cell) {
            text.append("ConditionCell(");
            add(cell.condition()).add(cell.text());
            text.append(')');
        } else if (value instanceof Record components) {
            addComponents(components);
        } else if (value instanceof Set<?> set) {
            addAll(set.stream().map(Object::toString).sorted().toList());
        } else if (value instanceof Map<?, ?> map) {
            text.append('[');
            map.forEach((key, entry) -> add(key).add(entry));
            text.append(']');
        } else if (value instanceof Collection<?> collection) {
            addAll(collection);
        } else {
            addPlain(value);
        }
    }

    private void addComponents(Record value) {
        text.append(value.getClass().getSimpleName()).append('(');
        for (Method component : COMPONENTS.get(value.getClass())) {
            add(read(component, value));
        }
        text.append(')');
    }

    private static @Nullable Object read(Method component, Record value) {
        try {
            return component.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " of a rulebook cannot be read.", e);
        }
    }

    private void addAll(Collection<?> values) {
        text.append('[');
        for (Object value : values) {
            add(value);
        }
        text.append(']');
    }

    /** A value whose words would be its place in memory is no plain value. */
    private static final ClassValue<Boolean> HAS_WORDS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.getMethod("toString").getDeclaringClass() != Object.class;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Everything has toString.", e);
            }
        }
    };

    private void addPlain(Object value) {
        if (!HAS_WORDS.get(value.getClass())) {
            throw new IllegalArgumentException("A " + value.getClass().getName()
                    + " has no words of its own: make it a record, or say what it is in toString.");
        }
        String plain = value.toString();
        text.append(value instanceof String ? 'S' : 'V')
                .append(plain.length())
                .append(':')
                .append(plain);
    }

    private void flush() {
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    /** SHA-256 of everything appended so far, in hexadecimal digits; afterwards nothing is there. */
    String digest() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
