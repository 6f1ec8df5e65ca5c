package io.proffer.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** A decision replays to the same bytes: time is passed in, and chance only with a given seed. */
final class ClockAndChance {

    private static final Set<String> BANNED = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final Set<String> SEEDED = Set.of("java.util.Random.<init>", "java.util.SplittableRandom.<init>");

    private final String root;

    ClockAndChance(String root) {
        this.root = root;
    }

    ArchRule rule() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".engine..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "reads the clock or draws a number without a seed", ClockAndChance::isBanned))
                .allowEmptyShould(true);
    }

    private static boolean isBanned(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        String name = owner + "." + target.getName();
        return BANNED.contains(name)
                || owner.equals("java.security.SecureRandom")
                || owner.startsWith("java.time.") && target.getName().equals("now")
                || name.startsWith("java.time.Clock.system")
                || SEEDED.contains(name) && takesNothing(target);
    }

    private static boolean takesNothing(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
    }
}
