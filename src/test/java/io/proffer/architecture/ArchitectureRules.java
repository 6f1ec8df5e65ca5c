package io.proffer.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of the house for the tree under one root package, each under the sentence that it enforces. */
public final class ArchitectureRules {

    private static final List<String> DOORS = List.of("api", "ui", "cli");

    private final String root;

    public ArchitectureRules(String root) {
        this.root = root;
    }

    /** All rules by name, in reading order. */
    public Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the engine depends only on java, jspecify and itself", engineStandsAlone());
        rules.put("Drools stays in engine.rulebook", only("engine.rulebook", "org.kie..", "org.drools.."));
        rules.put("rooms have no cycles", noCyclesBetween("(*).."));
        rules.put("engine rooms have no cycles", noCyclesBetween("engine.(*).."));
        rules.put("a stage never uses a later one", new StageOrder(root).rule());
        rules.put("doors never use each other or the store", doorsStandApart());
        rules.put("persistence stays in store", persistenceStaysInStore());
        rules.put("JAX-RS stays in api, ui and http", jaxRsStaysAtTheDoors());
        rules.put("POI stays in workbook", only("workbook", "org.apache.poi.."));
        rules.put("picocli stays in cli", only("cli", "picocli.."));
        rules.put("the engine has no clock and no chance", new ClockAndChance(root).rule());
        rules.put("scenarios depend on the engine and account documents only", scenariosStandAlone());
        rules.put("lint and diff look at tables and know no file", tablesAreJudgedPurely());
        rules.put("every resource method says which permission it needs", new DeclaredAccess().rule());
        rules.put("the import of foreign tables runs nothing", foreignTablesAreOnlyRead());
        rules.put("money is never floating point", new ExactMoney(root).rule());
        rules.put("no text depends on the locale of the machine", new PlainTexts().rule());
        rules.put("dependencies come through constructors", noFieldInjection());
        rules.put("a name says what a type is", namesSayWhatATypeIs());
        rules.put("no type is used by nobody", new NoStrays().rule());
        return rules;
    }

    private ArchRule engineStandsAlone() {
        String engine = in("engine");
        return CompositeArchRule.of(classes()
                        .that()
                        .resideInAPackage(engine)
                        .and()
                        .resideOutsideOfPackage(in("engine.rulebook"))
                        .should()
                        .onlyDependOnClassesThat(resideIn("java..", "org.jspecify..", engine)))
                .and(classes()
                        .that()
                        .resideInAPackage(in("engine.rulebook"))
                        .should()
                        .onlyDependOnClassesThat(
                                resideIn("java..", "org.jspecify..", engine, "org.kie..", "org.drools..")))
                .and(noClasses()
                        .that()
                        .resideInAPackage(engine)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.util.logging..", "java.sql..", "java.net.."))
                .allowEmptyShould(true);
    }

    /** Scenarios are run the same by a build, by the command line and by the service. */
    private ArchRule scenariosStandAlone() {
        return classes()
                .that()
                .resideInAPackage(in("scenarios"))
                .should()
                .onlyDependOnClassesThat(resideIn(
                        "java.lang..",
                        "java.math..",
                        "java.time",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "org.jspecify..",
                        "com.fasterxml.jackson.databind..",
                        in("engine"),
                        in("accounts"),
                        in("json"),
                        in("scenarios")))
                .allowEmptyShould(true);
    }

    /** What a table is judged by must not depend on where it came from, nor on when or by whom it is asked. */
    private ArchRule tablesAreJudgedPurely() {
        return classes()
                .that()
                .resideInAnyPackage(in("lint"), in("diff"))
                .should()
                .onlyDependOnClassesThat(resideIn(
                        "java.lang..",
                        "java.math..",
                        "java.time",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "org.jspecify..",
                        in("engine"),
                        in("scenarios"),
                        in("workbook"),
                        in("lint"),
                        in("diff")))
                .allowEmptyShould(true);
    }

    /** A foreign table is full of code: what reads it must have nothing at hand that could run it. */
    private ArchRule foreignTablesAreOnlyRead() {
        return classes()
                .that()
                .resideInAPackage(in("migration"))
                .should()
                .onlyDependOnClassesThat(resideIn(
                        "java.lang",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.math",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "org.jspecify..",
                        in("engine.context"),
                        in("engine.table"),
                        in("json"),
                        in("workbook"),
                        in("migration")))
                .allowEmptyShould(true);
    }

    private ArchRule only(String room, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    private ArchRule noCyclesBetween(String rooms) {
        return slices().matching(root + "." + rooms).should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule doorsStandApart() {
        return CompositeArchRule.of(DOORS.stream().map(this::doorStandsApart).toList())
                .allowEmptyShould(true);
    }

    private ArchRule doorStandsApart(String door) {
        Stream<String> otherDoors = DOORS.stream().filter(other -> !other.equals(door));
        return noClasses()
                .that()
                .resideInAPackage(in(door))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(otherDoors, Stream.of("store"))
                        .map(this::in)
                        .toArray(String[]::new));
    }

    private ArchRule persistenceStaysInStore() {
        return only(
                "store", "jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..", "io.quarkus.panache..");
    }

    private ArchRule jaxRsStaysAtTheDoors() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in("api"), in("ui"), in("http"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
                .allowEmptyShould(true);
    }

    private ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .allowEmptyShould(true);
    }

    private ArchRule namesSayWhatATypeIs() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Data|Info)")
                .allowEmptyShould(true);
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    /** Types in one of these packages; primitives and arrays of allowed types belong to no package and pass. */
    private static DescribedPredicate<JavaClass> resideIn(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages)
                .or(DescribedPredicate.describe(
                        "primitive", type -> type.getBaseComponentType().isPrimitive()));
    }
}
