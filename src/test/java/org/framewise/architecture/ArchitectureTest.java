package org.framewise.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.Application;
import org.framewise.attempt.Clipping;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Choice;
import org.framewise.quiz.Evidence;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.Misconception;
import org.framewise.ui.parts.FieldMessage;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Checks the architecture: the direction of dependencies, and which code may use which types. */
class ArchitectureTest {
    private static final String UI = "org.framewise.ui";

    /** Types that contain an answer key, or feedback that must stay hidden as long as the key does. */
    private static final Set<Class<?>> SECRET = Set.of(
            Item.class,
            ItemCore.class,
            Choice.class,
            Evidence.class,
            Misconception.class,
            HottextItem.Segment.class,
            HottextItem.Role.class,
            ExtendedTextItem.RubricLevel.class,
            ReviewedItem.class,
            Highlight.class);

    private static final DescribedPredicate<JavaClass> A_KEY = describe(
            "hold a key",
            type -> type.isAssignableTo(Item.class)
                    || SECRET.stream().anyMatch(type::isEquivalentTo)
                    || Arrays.stream(Item.class.getPermittedSubclasses())
                            .anyMatch(item -> type.getName().startsWith(item.getName() + "$"))
                    || type.getPackageName().startsWith("org.framewise.scoring"));

    @Test
    void dependenciesBetweenLayersPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("message")
                .definedBy("org.framewise.message..")
                .layer("quiz")
                .definedBy("org.framewise.quiz..")
                .layer("loading")
                .definedBy("org.framewise.loading..")
                .layer("scoring")
                .definedBy("org.framewise.scoring..")
                .layer("measures")
                .definedBy("org.framewise.measures..")
                .layer("attempt")
                .definedBy("org.framewise.attempt..")
                .layer("classroom")
                .definedBy("org.framewise.classroom..")
                .layer("results")
                .definedBy("org.framewise.results..")
                .layer("demo")
                .definedBy("org.framewise.demo..")
                .layer("ui")
                .definedBy("org.framewise.ui..")
                .layer("storage")
                .definedBy("org.framewise.storage..")
                .layer("start")
                .definedBy("org.framewise", "org.framewise.command..")
                .whereLayer("message")
                .mayNotAccessAnyLayer()
                .whereLayer("quiz")
                .mayOnlyAccessLayers("message")
                .whereLayer("loading")
                .mayOnlyAccessLayers("message", "quiz")
                .whereLayer("scoring")
                .mayOnlyAccessLayers("quiz")
                .whereLayer("measures")
                .mayOnlyAccessLayers("quiz", "scoring")
                .whereLayer("attempt")
                .mayOnlyAccessLayers("quiz", "scoring")
                .whereLayer("classroom")
                .mayOnlyAccessLayers("quiz", "scoring", "attempt")
                .whereLayer("results")
                .mayOnlyAccessLayers("message", "quiz", "scoring", "measures", "attempt", "classroom")
                .whereLayer("demo")
                .mayOnlyAccessLayers("quiz", "scoring", "attempt", "classroom")
                .whereLayer("demo")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("ui")
                .mayOnlyAccessLayers("message", "quiz", "scoring", "measures", "attempt", "classroom", "results")
                .whereLayer("ui")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("loading")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("storage")
                .mayOnlyAccessLayers("message")
                .whereLayer("storage")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("start")
                .mayNotBeAccessedByAnyLayer()
                .check(Program.CLASSES);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCycles() {
        slices().matching("org.framewise.(*)..").should().beFreeOfCycles().check(Program.CLASSES);
    }

    /**
     * Shared view code may depend on the security package but on no view; views depend on each other in one direction
     * only.
     */
    @Test
    void viewPackagesDoNotDependOnEachOtherInCycles() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        return name.equals(UI) || name.startsWith(UI + ".")
                                ? SliceIdentifier.of(name)
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages of screens";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(Program.CLASSES);
    }

    @Test
    void quizScoringAndMeasuresArePureJava() {
        classes()
                .that()
                .resideInAnyPackage("org.framewise.quiz..", "org.framewise.scoring..", "org.framewise.measures..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.framewise.message..",
                        "org.framewise.quiz..",
                        "org.framewise.scoring..",
                        "org.framewise.measures..",
                        "org.apache.commons.statistics..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "org.jspecify.annotations.."))
                .check(Program.CLASSES);
    }

    @Test
    void onlyViewsAndTheAppShellDependOnVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.framewise.ui..")
                .and()
                .doNotHaveFullyQualifiedName(Application.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(Program.CLASSES);
    }

    @Test
    void viewsUseServicesAndNeverSql() {
        noClasses()
                .that()
                .resideInAPackage("org.framewise.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.jdbc..",
                        "org.springframework.transaction.support..",
                        "java.sql..",
                        "javax.sql..",
                        "org.flywaydb..",
                        "org.h2..",
                        "org.postgresql..",
                        "com.zaxxer..")
                .check(Program.CLASSES);
    }

    @Test
    void quizTakingViewsCannotAccessAKey() {
        noClasses()
                .that()
                .resideInAPackage("org.framewise.ui.take..")
                .should()
                .dependOnClassesThat(A_KEY)
                .check(Program.CLASSES);
    }

    @Test
    void presentedItemsHaveNoFieldForAKey() {
        Set<Class<?>> types = new HashSet<>();
        collect(PresentedItem.class, types);

        assertThat(types)
                .contains(Task.Choose.class, Task.Alternative.class, Clipping.Piece.class, Clipping.Masthead.class);
        assertThat(types).noneMatch(type -> SECRET.contains(type) || Item.class.isAssignableFrom(type));
        assertThat(types)
                .noneMatch(type -> Stream.of(Item.class.getPermittedSubclasses())
                        .anyMatch(item -> type.getName().startsWith(item.getName())));
        assertThat(types).noneMatch(type -> type.getName().startsWith("org.framewise.scoring"));
        assertThat(types).doesNotContain(Object.class);
    }

    /** Collects the type, the types of its components, and its permitted subtypes. */
    private static void collect(Type type, Set<Class<?>> found) {
        switch (type) {
            case ParameterizedType generic -> {
                collect(generic.getRawType(), found);
                Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
            }
            case WildcardType wildcard ->
                Arrays.stream(wildcard.getUpperBounds()).forEach(bound -> collect(bound, found));
            case Class<?> known -> {
                if (found.add(known) && known.getName().startsWith("org.framewise")) {
                    if (known.isRecord()) {
                        Arrays.stream(known.getRecordComponents())
                                .map(RecordComponent::getGenericType)
                                .forEach(component -> collect(component, found));
                    }
                    if (known.isSealed()) {
                        Arrays.stream(known.getPermittedSubclasses()).forEach(one -> collect(one, found));
                    }
                }
            }
            default -> throw new IllegalStateException("a part of unknown type: " + type);
        }
    }

    @Test
    void everyViewDeclaresItsAccessExactlyOnce() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or(assignableTo(HasErrorParameter.class).and(resideInAPackage("org.framewise..")))
                .should(haveOneAccessAnnotation())
                .check(Program.CLASSES);
    }

    @Test
    void exactlyThePagesUnderTeachRequireATeacher() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .and()
                .resideInAPackage("org.framewise.ui.teach..")
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .allowEmptyShould(true)
                .check(Program.CLASSES);
        noClasses()
                .that()
                .areAnnotatedWith(Route.class)
                .and()
                .resideOutsideOfPackage("org.framewise.ui.teach..")
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .check(Program.CLASSES);
    }

    @Test
    void navigationUsesUrlsNotViewClasses() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or(assignableTo(HasErrorParameter.class).and(resideInAPackage("org.framewise..")))
                .should()
                .notBePublic()
                .check(Program.CLASSES);
    }

    /**
     * Code that catches a constraint violation must know which constraint failed; only one class can determine that.
     */
    @Test
    void constraintViolationsAreCaughtInOneClass() {
        Set<String> catching = Program.CLASSES.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getTryCatchBlocks().stream()
                        .flatMap(block -> block.getCaughtThrowables().stream())
                        .anyMatch(caught -> caught.isAssignableTo(DataIntegrityViolationException.class)))
                .map(unit -> unit.getOwner().getName())
                .collect(Collectors.toSet());

        assertThat(catching).containsExactly(ConstrainedWrites.class.getName());
    }

    /** A field's message must stay until the next submit, in every form. */
    @Test
    void fieldMessagesAreSetInOneClass() {
        Set<String> showing = Program.CLASSES.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getName().equals("setInvalid")
                                || call.getTarget().getName().equals("setErrorMessage")))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());

        assertThat(showing).containsExactly(FieldMessage.class.getName());
    }

    /** Every loop states a condition in its header; a loop without one might retry forever. */
    @Test
    void everyLoopHasACondition() throws IOException {
        Pattern endless = Pattern.compile("for \\([^;)]*;\\s*;|do \\{");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java")))
                    .allSatisfy(path -> assertThat(Files.readString(path)).doesNotContainPattern(endless));
        }
    }

    /**
     * Scripts added by a listener that runs after {@code PagePolicy} would be neither escaped nor given the nonce;
     * anything else that a page needs is a {@code PageStep}.
     */
    @Test
    void onlyPagePolicyRegistersABootstrapPageListener() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.framewise.ui.security.PagePolicy")
                .should()
                .callMethod(ServiceInitEvent.class, "addIndexHtmlRequestListener", IndexHtmlRequestListener.class)
                .check(Program.CLASSES);
        classes()
                .that()
                .haveFullyQualifiedName("org.framewise.ui.security.PagePolicy")
                .should()
                .callMethod(ServiceInitEvent.class, "addIndexHtmlRequestListener", IndexHtmlRequestListener.class)
                .check(Program.CLASSES);
    }

    @Test
    void onlyTheLauncherWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.framewise")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(Program.CLASSES);
    }

    /** Rows are timestamped by a clock that tests can set; only files have times of their own. */
    @Test
    void productionCodeUsesTheInjectedClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.framewise.attempt..",
                        "org.framewise.classroom..",
                        "org.framewise.demo..",
                        "org.framewise.results..",
                        "org.framewise.scoring..",
                        "org.framewise.quiz..",
                        "org.framewise.ui..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .check(Program.CLASSES);
    }

    @Test
    void theRulesCoverTheWholeProgram() {
        assertThat(Program.CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .contains(
                        "org.framewise",
                        "org.framewise.message",
                        "org.framewise.quiz",
                        "org.framewise.loading",
                        "org.framewise.scoring",
                        "org.framewise.attempt",
                        "org.framewise.classroom",
                        "org.framewise.results",
                        "org.framewise.demo",
                        "org.framewise.ui",
                        "org.framewise.ui.take",
                        "org.framewise.ui.review",
                        "org.framewise.ui.security");
        assertThat(Program.CLASSES.that(not(resideInAPackage("org.framewise.."))))
                .isEmpty();
    }

    private static ArchCondition<JavaClass> haveOneAccessAnnotation() {
        return new ArchCondition<>("have exactly one access annotation") {
            @Override
            public void check(JavaClass page, ConditionEvents events) {
                if (page.getModifiers().contains(JavaModifier.ABSTRACT)) {
                    return;
                }
                List<String> found = Stream.of(
                                AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class)
                        .filter(page::isAnnotatedWith)
                        .map(Class::getSimpleName)
                        .toList();
                events.add(new SimpleConditionEvent(
                        page, found.size() == 1, page.getName() + " has the access annotations " + found));
            }
        };
    }
}
