package org.framewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Checks the direction of dependencies in the sources' imports. Compiled classes don't show all dependencies: the
 * compiler inlines constants and leaves no trace of the class that declares them.
 */
class SourceImportsTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(org\\.framewise[\\w.]*?)\\.[A-Z]");

    /** Packages in layer order, lowest first: each imports only packages listed before it, and its own subpackages. */
    private static final List<String> FLOORS =
            List.of("message", "quiz", "scoring", "measures", "attempt", "classroom", "results", "demo", "ui");

    private final Map<String, Set<String>> imports = read();

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> imports = new TreeMap<>();
        Sources.below(SOURCES, ".java").forEach((file, source) -> {
            Matcher own = PACKAGE.matcher(source);
            assertThat(own.find()).as(file).isTrue();
            Set<String> of = imports.computeIfAbsent(own.group(1), name -> new TreeSet<>());
            IMPORT.matcher(source).results().forEach(found -> of.add(found.group(1)));
            of.remove(own.group(1));
        });
        return imports;
    }

    private static String floor(String name) {
        return name.split("\\.").length > 2 ? name.split("\\.")[2] : "";
    }

    @Test
    void noPackageImportsFromAHigherLayer() {
        assertThat(imports).hasSizeGreaterThan(20);
        imports.forEach((name, of) -> of.forEach(other -> {
            int here = FLOORS.indexOf(floor(name));
            int there = FLOORS.indexOf(floor(other));
            if (here >= 0) {
                assertThat(there).as(name + " imports " + other).isBetween(0, here);
            }
        }));
    }

    @Test
    void packagesDoNotImportEachOtherInCycles() {
        List<String> circles = new ArrayList<>();
        imports.keySet().forEach(start -> visit(start, start, new TreeSet<>(), circles));
        assertThat(circles).isEmpty();
    }

    private void visit(String start, String now, Set<String> seen, List<String> circles) {
        for (String next : imports.getOrDefault(now, Set.of())) {
            if (next.equals(start)) {
                circles.add(start + " is reached again from " + now);
            } else if (seen.add(next)) {
                visit(start, next, seen, circles);
            }
        }
    }
}
