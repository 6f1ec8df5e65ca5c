package io.proffer.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The rooms of the engine in the order of the flow: each may use only the ones before it. */
final class StageOrder extends ArchCondition<JavaClass> {

    private static final List<String> ROOMS = List.of(
            "catalog",
            "account",
            "memory",
            "context",
            "table",
            "verdict",
            "rulebook",
            "snapshot",
            "incentive",
            "engagement",
            "contact",
            "pricing",
            "value",
            "experiment",
            "arbitration",
            "constraints",
            "coverage",
            "treatment",
            "decision",
            "talk",
            "portfolio");

    private final String engine;

    StageOrder(String root) {
        super("use only rooms that come earlier in " + ROOMS);
        this.engine = root + ".engine.";
    }

    ArchRule rule() {
        return classes().that().resideInAPackage(engine + "*..").should(this).allowEmptyShould(true);
    }

    /** A new room must be given its place: nothing is in order by default. */
    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int own = place(type);
        if (own < 0) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " stands in a room without a place in the order " + ROOMS));
        }
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
            if (isRoom(use.getTargetClass()) && place(use.getTargetClass()) > own) {
                events.add(SimpleConditionEvent.violated(type, use.getDescription()));
            }
        }
    }

    private boolean isRoom(JavaClass type) {
        return type.getPackageName().startsWith(engine);
    }

    private int place(JavaClass type) {
        return ROOMS.indexOf(type.getPackageName().substring(engine.length()).split("\\.", 2)[0]);
    }
}
