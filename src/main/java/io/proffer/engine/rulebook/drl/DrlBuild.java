package io.proffer.engine.rulebook.drl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** One run of the Drools compiler in memory; leaves nothing behind in the repository of Drools. */
final class DrlBuild {
    private static final String RESOURCES = "src/main/resources/";
    private static final String CLASS = ".class";

    private final KieServices services = KieServices.get();
    private final ClassLoader application;
    private final ReleaseId id;

    DrlBuild(ClassLoader application, String hash) {
        this.application = application;
        this.id = services.newReleaseId("io.proffer", "rules", hash);
    }

    /** What the compiler said and, when it found no error, what it made. */
    record Outcome(List<Message> errors, CompiledRules rules) {}

    /**
     * Compiles files.
     *
     * @throws RuntimeException of any kind: the compiler answers some mistakes so
     */
    Outcome run(List<RuleFile> files) {
        KieFileSystem sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(id);
        files.forEach(file -> sources.write(RESOURCES + file.name(), file.text().getBytes(StandardCharsets.UTF_8)));
        KieBuilder builder = services.newKieBuilder(sources, application);
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            return new Outcome(
                    errors,
                    errors.isEmpty()
                            ? harvest((InternalKieModule) builder.getKieModule())
                            : new CompiledRules(List.of(), new TreeMap<>()));
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }

    private static CompiledRules harvest(InternalKieModule module) {
        List<String> models = new ArrayList<>();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith("/drools-model")) {
                new String(module.getBytes(name), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.contains(":"))
                        .forEach(models::add);
            } else if (name.endsWith(CLASS)) {
                classes.put(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), module.getBytes(name));
            }
        }
        return new CompiledRules(models.stream().sorted().toList(), classes);
    }
}
