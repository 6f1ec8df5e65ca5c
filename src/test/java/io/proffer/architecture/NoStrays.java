package io.proffer.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * A type that nobody uses does nothing, however good it looks: the checks of two tables once stood there unasked. What a
 * container finds by its annotations or by name is used by it.
 */
final class NoStrays {
    /**
     * Named in the configuration (the store) or by the build (the preparation), driven by benchmarks (the rehearsal), what
     * proves that a decision can be made again, and constants, which the compiler copies.
     */
    private static final Set<String> BY_NAME =
            Set.of("StoreDriver", "StoreDialect", "Preparation", "Rehearsal", "Replay", "Limits", "package-info");

    private static final String MIGRATION = "org.flywaydb.core.api.migration.BaseJavaMigration";

    ArchRule rule() {
        return classes().that().areTopLevelClasses().should(beUsed()).allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> beUsed() {
        return new ArchCondition<>("be used by another type or by a container") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = BY_NAME.contains(type.getSimpleName())
                        || type.isAssignableTo(MIGRATION)
                        || isAnnotated(type)
                        || isUsedByOthers(type);
                if (!used) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is used by nobody"));
                }
            }
        };
    }

    private static boolean isUsedByOthers(JavaClass type) {
        return type.getPackage().getClassesInPackageTree().stream()
                .filter(each -> outermost(each).equals(type))
                .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                .anyMatch(each -> !outermost(each.getOriginClass()).equals(type));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(NoStrays::outermost).orElse(type);
    }

    private static boolean isAnnotated(JavaClass type) {
        return !type.getAnnotations().isEmpty()
                || type.getMethods().stream()
                        .anyMatch(method -> !method.getAnnotations().isEmpty()
                                || method.getParameters().stream()
                                        .anyMatch(parameter ->
                                                !parameter.getAnnotations().isEmpty()));
    }
}
