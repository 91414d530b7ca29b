package org.framewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The results packages only read; anything they do write goes through {@code …Table} classes, one per table. */
class ResultsOnlyReadTest {
    private static final Path RESULTS = Path.of("src", "main", "java", "org", "framewise", "results");
    private static final Pattern READS = Pattern.compile("\\bSELECT\\b");
    private static final Pattern WRITES =
            Pattern.compile("\\b(INSERT\\s+INTO|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|MERGE\\s+INTO)\\b");

    @Test
    void onlyTableClassesContainWritingSql() {
        assertThat(filesWith(WRITES)).allMatch(name -> name.endsWith("Table.java"));
    }

    @Test
    void readingAndWritingStatementsAreDetected() {
        assertThat(filesWith(READS)).hasSizeGreaterThan(10);
        assertThat(filesWith(WRITES)).containsExactly("ResearchKeyTable.java", "ShownTextTable.java");
    }

    private static Set<String> filesWith(Pattern statement) {
        return Sources.below(RESULTS, ".java").entrySet().stream()
                .filter(file -> statement.matcher(file.getValue()).find())
                .map(file -> file.getKey().substring(file.getKey().lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
