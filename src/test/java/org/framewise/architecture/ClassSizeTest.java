package org.framewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A long class usually has several responsibilities. A class that is long for another reason must state that reason.
 */
class ClassSizeTest {
    private static final int LONG = 250;
    private static final Pattern REASON = Pattern.compile("Longer than " + LONG + " lines because \\S+");

    @Test
    void aLongClassStatesWhyItIsLong() throws IOException {
        Path root = Path.of("src", "main", "java", "org", "framewise");
        Set<String> unexplained = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.lines().count() > LONG && !REASON.matcher(source).find()) {
                    unexplained.add(root.relativize(file)
                            .toString()
                            .replaceAll("[/\\\\]", ".")
                            .replace(".java", ""));
                }
            }
        }

        assertThat(unexplained).isEmpty();
    }
}
