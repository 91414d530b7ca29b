package org.framewise.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.classroom.AsShown;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Determines from the compiled classes which pages change stored data, and through which methods. */
public final class SharedState {
    private SharedState() {}

    /** Service methods that write, such as {@code Assignments.change}, each with the pages that call them. */
    static TreeMap<String, Set<JavaClass>> savingMethods() {
        Set<JavaCodeUnit> writing = writing();
        TreeMap<String, Set<JavaClass>> found = new TreeMap<>();
        Program.CLASSES.stream()
                .filter(page -> page.getPackageName().startsWith("org.framewise.ui"))
                .forEach(page -> page.getCodeUnitAccessesFromSelf()
                        .forEach(call -> call.getTarget()
                                .resolveMember()
                                .filter(writing::contains)
                                .filter(target ->
                                        !target.getOwner().getPackageName().startsWith("org.framewise.ui"))
                                .ifPresent(
                                        target -> found.computeIfAbsent(name(target), name -> new TreeSet<>(byName()))
                                                .add(outermost(page)))));
        return found;
    }

    /** Methods that compare the form's values with the stored ones, such as {@code Assignments.change}. */
    public static Set<String> guardedMethods() {
        return Program.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(SharedState::isGuarded)
                .map(SharedState::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(AsShown.class));
    }

    private static Comparator<JavaClass> byName() {
        return Comparator.comparing(JavaClass::getName);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(SharedState::outermost).orElse(type);
    }

    static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }

    /** Methods that write, directly or through their callees. */
    private static Set<JavaCodeUnit> writing() {
        Set<JavaCodeUnit> writing = new HashSet<>();
        Set<JavaCodeUnit> newly = units().filter(SharedState::writesItself).collect(Collectors.toSet());
        while (!newly.isEmpty()) {
            writing.addAll(newly);
            newly = newly.stream()
                    .flatMap(unit -> unit.getAccessesToSelf().stream())
                    .map(access -> access.getOrigin())
                    .filter(origin -> !writing.contains(origin))
                    .collect(Collectors.toSet());
        }
        return writing;
    }

    private static Stream<JavaCodeUnit> units() {
        return Program.CLASSES.stream().flatMap(type -> type.getCodeUnits().stream());
    }

    private static boolean writesItself(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(JdbcClient.StatementSpec.class)
                                && call.getName().equals("update")
                        || call.getTargetOwner().isAssignableTo(JdbcOperations.class)
                                && call.getName().matches("update|batchUpdate|execute"));
    }
}
