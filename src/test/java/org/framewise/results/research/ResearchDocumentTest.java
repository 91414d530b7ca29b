package org.framewise.results.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.framewise.results.exports.Explained;
import org.junit.jupiter.api.Test;

/** {@code docs/research.md} describes every column as the codebook does. */
class ResearchDocumentTest {
    @Test
    void everyColumnIsDocumentedAsInTheCodebook() throws IOException {
        String document = Files.readString(Path.of("docs", "research.md"));
        ResearchFile.explained().forEach((name, columns) -> {
            StringBuilder table = new StringBuilder(
                    "## " + name + ".csv\n\n| column | meaning | unit | values |\n| --- | --- | --- | --- |\n");
            for (Explained column : columns) {
                table.append("| `%s` | %s | %s | %s |\n"
                        .formatted(column.name(), column.meaning(), column.unit(), column.range()));
            }
            assertThat(document).contains(table + "\n");
        });
    }
}
