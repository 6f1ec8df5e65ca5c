package io.proffer.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Prices are whole minor units: where money is defined and quoted, no binary fraction comes in or goes out. */
final class ExactMoney {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private final String[] rooms;

    ExactMoney(String root) {
        this.rooms = new String[] {root + ".engine.catalog..", root + ".engine.pricing.."};
    }

    ArchRule rule() {
        return CompositeArchRule.of(noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(rooms)
                        .should()
                        .haveRawType(DescribedPredicate.describe("floating point", ExactMoney::isFloating)))
                .and(codeUnits()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(rooms)
                        .should(new TakeAndReturnNoFraction()))
                .allowEmptyShould(true);
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    private static final class TakeAndReturnNoFraction extends ArchCondition<JavaCodeUnit> {

        TakeAndReturnNoFraction() {
            super("neither take nor return floating point");
        }

        @Override
        public void check(JavaCodeUnit unit, ConditionEvents events) {
            Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                    .filter(ExactMoney::isFloating)
                    .forEach(type -> events.add(
                            SimpleConditionEvent.violated(unit, unit.getDescription() + " uses " + type.getName())));
        }
    }
}
