package org.framewise.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Audit;
import org.framewise.classroom.ClassroomRefusal;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In the code that writes attempts and classrooms, SQL is in table classes and rules are elsewhere.
 *
 * @see "docs/decisions/0091-rows-are-written-by-one-class-per-table-results-only-read.md"
 */
class TablesTest {
    private static final String[] PACKAGES = {"org.framewise.attempt", "org.framewise.classroom"};

    /** Classes that query only database metadata, no rows. */
    private static final Set<String> WITHOUT_ROWS = Set.of("DatabaseProbe", "Schema");

    private static Stream<JavaClass> withSql() {
        return Program.CLASSES.stream()
                .filter(type -> Set.of(PACKAGES).contains(type.getPackageName()))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .anyMatch(target ->
                                target.isEquivalentTo(JdbcClient.class) || target.isEquivalentTo(JdbcOperations.class)))
                .map(TablesTest::outermost);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(TablesTest::outermost).orElse(type);
    }

    @Test
    void onlyTableClassesContainSql() {
        Set<String> others = withSql()
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.endsWith("Table"))
                .collect(Collectors.toSet());

        assertThat(others).isEqualTo(WITHOUT_ROWS);
    }

    @Test
    void tableClassesContainNoRules() {
        noClasses()
                .that()
                .resideInAnyPackage(PACKAGES)
                .and()
                .haveSimpleNameEndingWith("Table")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(TransactionTemplate.class, Refusal.class, ClassroomRefusal.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Audit.class)
                .check(Program.CLASSES);
    }

    @Test
    void bothPackagesContainTableClasses() {
        assertThat(withSql()
                        .filter(type -> type.getSimpleName().endsWith("Table"))
                        .map(JavaClass::getPackageName))
                .contains(PACKAGES);
    }
}
