package org.framewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Decision records follow one format: the title states the decision, the file name matches the title, and the classes
 * that a record explains link to the record.
 */
class DecisionsTest {
    private static final Path FOLDER = Path.of("docs", "decisions");
    private static final Pattern HEADING = Pattern.compile("# (\\d+)\\. (.+)");
    private static final Pattern REFERENCE = Pattern.compile("decisions/(\\d{4}(?:-[a-z0-9-]+\\.md)?)");

    static Stream<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionFileNamesMatchTheirTitles(Path file) throws IOException {
        var heading = HEADING.matcher(Files.readAllLines(file).getFirst());
        assertThat(heading.matches()).as("# N. Title").isTrue();
        String slug =
                heading.group(2).toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-");
        assertThat(file.getFileName()).hasToString("%04d-%s.md".formatted(Integer.parseInt(heading.group(1)), slug));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyDecisionStatesContextDecisionAndCost(Path file) throws IOException {
        List<String> sections = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
        assertThat(sections).startsWith("Context", "Decision").contains("Cost");
    }

    @Test
    void everyReferenceToADecisionResolves() throws IOException {
        Set<String> names =
                decisions().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        Set<String> numbers = names.stream().map(name -> name.substring(0, 4)).collect(Collectors.toSet());
        for (String root : List.of("src", "docs", "README.md", "quizzes")) {
            texts(root)
                    .forEach(
                            text -> assertThat(REFERENCE.matcher(text).results().map(found -> found.group(1)))
                                    .allMatch(reference -> names.contains(reference) || numbers.contains(reference)));
        }
    }

    @Test
    void everyDecisionIsReferencedByAClass() throws IOException {
        String pom = Sources.text(Path.of("pom.xml"));
        Collection<String> sources = texts("src");

        assertThat(decisions().map(file -> file.getFileName().toString()))
                .allMatch(
                        name -> sources.stream().anyMatch(text -> text.contains("@see \"docs/decisions/" + name + "\""))
                                || pom.contains("docs/decisions/" + name.substring(0, 4)));
    }

    private static Collection<String> texts(String root) {
        return Sources.below(Path.of(root), ".java", ".md", ".js", ".css", ".sql", ".properties", ".yaml")
                .values();
    }
}
