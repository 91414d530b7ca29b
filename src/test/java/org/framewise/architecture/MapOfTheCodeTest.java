package org.framewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code map in the README lists every package. */
class MapOfTheCodeTest {
    private static final Path ROOT = Path.of("src", "main", "java", "org", "framewise");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.]+)` \\|");

    @Test
    void theCodeMapListsEachPackageOnce() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String map = readme.substring(readme.indexOf("## Map of the code")).split("(?m)^## ", 3)[1];
        assertThat(ROW.matcher(map).results().map(row -> row.group(1)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(packages());
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> ROOT.relativize(file.getParent()))
                    .distinct()
                    .map(folder -> folder.toString().replace('\\', '/').replace('/', '.'))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }
}
