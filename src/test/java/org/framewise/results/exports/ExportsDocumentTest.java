package org.framewise.results.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/exports.md} describes every column as the program does. */
class ExportsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "exports.md");

    /** A table as the document describes it. */
    private static String table(ExportKind kind) {
        StringBuilder table = new StringBuilder("| column | meaning | unit | values |\n| --- | --- | --- | --- |\n");
        for (Explained column : Exports.explained(kind)) {
            table.append("| `%s` | %s | %s | %s |\n"
                    .formatted(column.name(), cell(column.meaning()), cell(column.unit()), cell(column.range())));
        }
        return table.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    @ParameterizedTest
    @EnumSource(ExportKind.class)
    void everyColumnIsDocumentedAsInTheProgram(ExportKind kind) throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains("## " + kind.id() + "\n")
                .contains(table(kind));
    }

    @Test
    void everyDocumentedColumnExistsInTheProgram() throws IOException {
        long rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .count();
        int columns = 0;
        for (ExportKind kind : ExportKind.values()) {
            columns += Exports.explained(kind).size();
        }

        assertThat(rows).isEqualTo(columns);
    }

    @ParameterizedTest
    @EnumSource(ExportKind.class)
    void columnNamesAreUniqueAndValidInStatisticsPrograms(ExportKind kind) {
        List<String> names =
                Exports.explained(kind).stream().map(Explained::name).toList();
        Set<String> different = new HashSet<>(names);

        assertThat(different).hasSameSizeAs(names);
        assertThat(names)
                .filteredOn(name -> !name.equals(ScoreColumns.ITEM.name()))
                .allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
        assertThat(Exports.explained(kind))
                .allMatch(column -> !column.meaning().isBlank()
                        && !column.unit().isBlank()
                        && !column.range().isBlank());
    }
}
