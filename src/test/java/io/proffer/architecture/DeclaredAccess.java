package io.proffer.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import io.proffer.http.access.Needs;
import jakarta.ws.rs.HttpMethod;

/** Nothing is open because nobody thought of it. */
final class DeclaredAccess {

    ArchRule rule() {
        return methods()
                .that(DescribedPredicate.describe("answer HTTP requests", DeclaredAccess::answers))
                .should()
                .beAnnotatedWith(Needs.class)
                .because("a method that says nothing is refused to everybody: put @Needs(Permission.…) on it, with a"
                        + " permission of io.proffer.identity.Permission (add one if none fits), and add its line to"
                        + " src/test/resources/access.md, which AccessTest compares with what the service does")
                .allowEmptyShould(true);
    }

    private static boolean answers(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }
}
