package io.proffer.engine.rulebook.drl;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.DecisionTime;
import io.proffer.engine.account.ReachedMilestone;
import io.proffer.engine.rulebook.Signals;
import io.proffer.engine.rulebook.Verdicts;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;

/** The digest of everything that compiled rules depend on: the files, the shape of the facts, and Drools. */
final class RuleHash {
    /** Raise when the compiled form changes. */
    private static final String FORM = "1";

    private final Map<String, String> shapes = new TreeMap<>();

    private RuleHash() {}

    static String of(List<RuleFile> files) {
        RuleHash facts = new RuleHash();
        List.of(Account.class, DecisionTime.class, ReachedMilestone.class, Signals.class, Verdicts.class)
                .forEach(facts::visit);
        StringBuilder content = new StringBuilder(FORM)
                .append(ExecutableModelProject.class.getPackage().getImplementationVersion())
                .append(facts.shapes);
        files.stream()
                .sorted(Comparator.comparing(RuleFile::name))
                .forEach(file -> content.append(file.name().length())
                        .append(file.name())
                        .append(file.text().length())
                        .append(file.text()));
        return HexFormat.of().formatHex(Sha256.of(content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
        } else if (type instanceof Class<?> shape
                && shape.getName().startsWith("io.proffer.")
                && !shapes.containsKey(shape.getName())) {
            shapes.put(shape.getName(), shape(shape));
            if (shape.isRecord()) {
                Arrays.stream(shape.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::visit);
            }
        }
    }

    private static String shape(Class<?> type) {
        String constants = type.isEnum() ? Arrays.toString(type.getEnumConstants()) : "";
        return Arrays.stream(type.getDeclaredMethods())
                        .map(Method::toGenericString)
                        .sorted()
                        .toList()
                + constants;
    }
}
