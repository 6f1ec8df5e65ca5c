package io.proffer.engine.rulebook.drl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.drools.model.Model;

/**
 * Rules as the classes that Drools generated from them.
 *
 * @param models names of the model classes, one for each package, in order
 * @param classes class files by class name
 */
record CompiledRules(List<String> models, SortedMap<String, byte[]> classes) {
    private static final String MODELS = "models";
    private static final int DIGEST = 32;

    /** The form in which rules are kept: a digest, and an archive of the classes. */
    byte[] toBytes() {
        byte[] archive = archive();
        return ByteBuffer.allocate(DIGEST + archive.length)
                .put(Sha256.of(archive))
                .put(archive)
                .array();
    }

    private byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, MODELS, String.join("\n", models).getBytes(StandardCharsets.UTF_8));
            for (var entry : classes.entrySet()) {
                write(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Compiled rules cannot be packed in memory.", e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Reads the kept form back.
     *
     * @throws IOException when it is damaged
     */
    static CompiledRules fromBytes(byte[] bytes) throws IOException {
        byte[] archive = Arrays.copyOfRange(bytes, Math.min(DIGEST, bytes.length), bytes.length);
        if (bytes.length < DIGEST || !Arrays.equals(Sha256.of(archive), Arrays.copyOf(bytes, DIGEST))) {
            throw new IOException("Compiled rules are damaged.");
        }
        return unpacked(archive);
    }

    private static CompiledRules unpacked(byte[] archive) throws IOException {
        List<String> models = new ArrayList<>();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (entry.getName().equals(MODELS)) {
                    new String(content, StandardCharsets.UTF_8).lines().forEach(models::add);
                } else {
                    classes.put(entry.getName(), content);
                }
            }
        }
        return new CompiledRules(List.copyOf(models), classes);
    }

    /**
     * Loads the classes with a loader of their own, so that they go when the rulebook goes.
     *
     * @throws ReflectiveOperationException or LinkageError when they do not fit the program they are loaded into
     */
    List<Model> load(Loader loader) throws ReflectiveOperationException {
        List<Model> loaded = new ArrayList<>();
        for (String model : models) {
            loaded.add((Model) loader.loadClass(model).getDeclaredConstructor().newInstance());
        }
        return loaded;
    }

    /** Defines the classes of one rule set. */
    static final class Loader extends ClassLoader {
        private final SortedMap<String, byte[]> classes;

        Loader(CompiledRules rules, ClassLoader application) {
            super(application);
            this.classes = rules.classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
