package io.proffer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.proffer.architecture.ArchitectureRules;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule holds for the program, and every rule is shown to fail for classes written to break it. */
class ArchitectureTest {

    private static final String PROGRAM = "io.proffer";
    private static final String VIOLATIONS = "io.proffer.architecture.violations";

    private static final Map<String, String> OFFENDERS = Map.ofEntries(
            Map.entry("the engine depends only on java, jspecify and itself", "engine.catalog.LoggingPlan"),
            Map.entry("Drools stays in engine.rulebook", "engine.engagement.SessionOwner"),
            Map.entry("rooms have no cycles", "lint"),
            Map.entry("engine rooms have no cycles", "contact"),
            Map.entry("a stage never uses a later one", "engine.contact.PriceAwareLimit"),
            Map.entry("doors never use each other or the store", "api.ShortcutResource"),
            Map.entry("persistence stays in store", "lint.EntityReader"),
            Map.entry("JAX-RS stays in api, ui and http", "store.HttpAwareRows"),
            Map.entry("POI stays in workbook", "lint.CellReader"),
            Map.entry("picocli stays in cli", "api.ShortcutResource"),
            Map.entry("the engine has no clock and no chance", "engine.pricing.RoundedQuote"),
            Map.entry("scenarios depend on the engine and account documents only", "scenarios.FileScenario"),
            Map.entry("lint and diff look at tables and know no file", "lint.EntityReader"),
            Map.entry("every resource method says which permission it needs", "api.OpenResource"),
            Map.entry("the import of foreign tables runs nothing", "migration.RunningImport"),
            Map.entry("money is never floating point", "engine.pricing.RoundedQuote"),
            Map.entry("no text depends on the locale of the machine", "engine.pricing.RoundedQuote"),
            Map.entry("dependencies come through constructors", "api.ShortcutResource"),
            Map.entry("a name says what a type is", "engine.pricing.QuoteHelper"),
            Map.entry("no type is used by nobody", "engine.pricing.QuoteHelper"));

    @TestFactory
    Stream<DynamicTest> theProgramKeeps() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(PROGRAM);
        return new ArchitectureRules(PROGRAM)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(program)));
    }

    @TestFactory
    Stream<DynamicTest> aBreachIsReportedOf() {
        JavaClasses violations = new ClassFileImporter().importPackages(VIOLATIONS);
        return new ArchitectureRules(VIOLATIONS)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> assertReported(rule.getKey(), rule.getValue(), violations)));
    }

    private static void assertReported(String name, ArchRule rule, JavaClasses violations) {
        assertThat(OFFENDERS).containsKey(name);
        assertThat(rule.evaluate(violations).getFailureReport().toString()).contains(OFFENDERS.get(name));
    }
}
