package facet.app.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The invariants of the house, each worded as an absence, on the classes that ship.
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("facet");

    private static final String[] CORE = {"facet.language..", "facet.schema..", "facet.database..",
            "facet.migration.."};
    private static final String[] WIDGETS = {"facet.editor..", "facet.datagrid..", "facet.diagram.."};
    private static final String[] IO = {"java.io..", "java.nio.file..", "java.nio.channels..", "java.net..",
            "java.sql..", "javax.sql.."};

    /// What makes or holds up threads. Other parts of java.util.concurrent are values and containers, such as TimeUnit.
    private static final DescribedPredicate<JavaClass> THREADS = DescribedPredicate.describe("threads",
            type -> Set.of("java.lang.Thread", "java.lang.ThreadLocal", "java.util.Timer", "java.util.TimerTask",
                    "javafx.application.Platform").contains(type.getName())
                    || type.getPackageName().equals("javafx.concurrent")
                    || type.getPackageName().startsWith("java.util.concurrent"));

    /// Each module with those that it may name; icons and language name none.
    private static final Map<String, Set<String>> ARROWS = Map.of("language", Set.of(), "icons", Set.of(), "schema",
            Set.of("language"), "database", Set.of(), "migration", Set.of("database", "schema", "language"), "editor",
            Set.of("language"), "datagrid", Set.of(), "diagram", Set.of(), "app", Set.of("language", "icons", "schema",
                    "database", "migration", "editor", "datagrid", "diagram"));

    @Test
    void everyModuleIsLookedAt() {
        Set<String> modules = PRODUCT.stream().map(ArchitectureTest::module).collect(Collectors.toSet());
        assertEquals(ARROWS.keySet(), modules, "a rule over classes that are not there holds for nothing");
    }

    @Test
    void widgetsKnowNeitherPrismaNorSqlNorEachOther() {
        for (String widget : WIDGETS) {
            String[] others = Stream.concat(Stream.of(WIDGETS).filter(other -> !other.equals(widget)),
                    Stream.of("facet.schema..", "facet.database..", "facet.migration..", "facet.app..", "java.sql..",
                            "javax.sql.."))
                    .toArray(String[]::new);
            noClasses().that().resideInAPackage(widget).should().dependOnClassesThat().resideInAnyPackage(others)
                    .check(PRODUCT);
        }
    }

    @Test
    void coreKnowsNoJavaFxAndNoThreads() {
        noClasses().that().resideInAnyPackage(CORE).should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..").check(PRODUCT);
        noClasses().that().resideInAnyPackage(CORE).should().dependOnClassesThat(THREADS).check(PRODUCT);
    }

    @Test
    void schemaLayoutAndPlanDoNoIo() {
        noClasses().that()
                .resideInAnyPackage("facet.schema..", "facet.language..", "facet.diagram.layout..",
                        "facet.migration.plan..")
                .should().dependOnClassesThat().resideInAnyPackage(IO).check(PRODUCT);
    }

    @Test
    void onlyDatabaseJdbcNamesJavaSql() {
        onlyIn("facet.database.jdbc..", "java.sql..", "javax.sql..", "org.sqlite..", "com.zaxxer..");
    }

    @Test
    void onlyLayoutNamesElk() {
        onlyIn("facet.diagram.layout..", "org.eclipse..");
    }

    @Test
    void onlyEditorNamesRichTextFx() {
        onlyIn("facet.editor..", "org.fxmisc..", "org.reactfx..");
    }

    @Test
    void onlyWorkNamesThreads() {
        noClasses().that().resideOutsideOfPackage("facet.app.work..").should().dependOnClassesThat(THREADS)
                .check(PRODUCT);
    }

    @Test
    void noPackageCycles() {
        slices().matching("facet.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = PRODUCT.stream().map(JavaClass::getPackage)
                .filter(each -> !each.isAnnotatedWith(NullMarked.class)).map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unmarked);
    }

    @Test
    void noClassIsCalledUtilHelperManagerOrImpl() {
        Pattern empty = Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager|Impl)");
        List<String> named = PRODUCT.stream().filter(type -> empty.matcher(type.getSimpleName()).matches())
                .map(JavaClass::getName).sorted().toList();
        assertEquals(List.of(), named);
    }

    @Test
    void modulesPointDownwards() {
        Set<String> upwards = PRODUCT.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::isAgainstTheArrows).map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(upwards.isEmpty(), () -> String.join("\n", upwards));
    }

    private static boolean isAgainstTheArrows(Dependency dependency) {
        String from = module(dependency.getOriginClass());
        String to = module(dependency.getTargetClass().getBaseComponentType());
        return !to.isEmpty() && !to.equals(from) && !ARROWS.getOrDefault(from, Set.of()).contains(to);
    }

    /// The second part of a package's name; empty for what is not ours.
    private static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > 1 && parts[0].equals("facet") ? parts[1] : "";
    }

    private static void onlyIn(String home, String... packages) {
        assertTrue(
                PRODUCT.stream().filter(resideInAnyPackage(home))
                        .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(each -> resideInAnyPackage(packages).test(each.getTargetClass()))),
                () -> home + " no longer names " + List.of(packages) + "; the rule has nothing to hold");
        noClasses().that().resideOutsideOfPackage(home).should().dependOnClassesThat().resideInAnyPackage(packages)
                .check(PRODUCT);
    }
}
