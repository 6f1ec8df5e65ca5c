package io.proffer.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Numbers and letters are written alike on every machine; some locales have digits and letters of their own. */
final class PlainTexts {

    private static final Set<String> LOCAL = Set.of("format", "formatted", "toLowerCase", "toUpperCase");

    ArchRule rule() {
        return noClasses()
                .that()
                // A migration that has run stays as it is; its formats have no numbers.
                .doNotHaveSimpleName("TextByCodePoint")
                .should()
                .accessTargetWhere(DescribedPredicate.describe("writes text without Locale.ROOT", PlainTexts::isLocal))
                .allowEmptyShould(true);
    }

    private static boolean isLocal(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return target.getOwner().getName().equals("java.lang.String")
                && LOCAL.contains(target.getName())
                && target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.util.Locale.class));
    }
}
