package org.framewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Class names are unique across packages, so that readers and searches needn't look at the package. */
class UniqueNamesTest {
    private static final Path ROOT = Path.of("src", "main", "java", "org", "framewise");

    @Test
    void noTwoClassesHaveTheSameName() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java") && !name.equals("package-info.java")))
                    .hasSizeGreaterThan(500)
                    .doesNotHaveDuplicates();
        }
    }
}
