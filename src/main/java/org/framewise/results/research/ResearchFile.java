package org.framewise.results.research;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.framewise.attempt.Revisions;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.RevisionId;
import org.framewise.results.AttemptPages;
import org.framewise.results.TeacherScope;
import org.framewise.results.exports.Codebook;
import org.framewise.results.exports.Column;
import org.framewise.results.exports.Csv;
import org.framewise.results.exports.CsvForm;
import org.framewise.results.exports.Explained;
import org.framewise.results.exports.ExportTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Writes a ZIP file for researchers: all responses under pseudonyms, the items with all parts that responses can refer
 * to, and a codebook. Excludes learners who have opted out. Documented in docs/research.md.
 *
 * @see "docs/decisions/0090-researchers-get-pseudonyms-and-no-texts.md"
 */
@Service
public class ResearchFile {
    private static final String RESPONSES = "responses";
    private static final String ITEMS = "items";
    private static final String CODEBOOK = "codebook";

    /** A form of a revision that was taken. */
    private record Taken(RevisionId revision, FormId form) {}

    private final JdbcClient jdbc;
    private final AttemptPages attempts;
    private final Revisions revisions;
    private final ResearchKey key;

    ResearchFile(JdbcClient jdbc, AttemptPages attempts, Revisions revisions, ResearchKey key) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.revisions = revisions;
        this.key = key;
    }

    /**
     * Writes the file; does not close the stream.
     *
     * @param teacherScope limits the file to what a teacher may see; absent for the whole installation
     * @return the number of responses in the file
     * @throws UncheckedIOException if writing to the stream fails
     */
    public long write(@Nullable TeacherScope teacherScope, OutputStream out) {
        ZipOutputStream zip = new ZipOutputStream(out);
        Set<Taken> taken = new LinkedHashSet<>();
        long[] responses = new long[1];
        try {
            table(
                    zip,
                    RESPONSES,
                    ResearchColumns.of(key.pseudonyms()),
                    rows -> attempts.forResearch(
                            teacherScope,
                            ids -> jdbc.sql(ResearchLine.SQL)
                                    .param("ids", ids)
                                    .query((row, n) -> ResearchLine.read(row))
                                    .list()
                                    .forEach(line -> {
                                        taken.add(new Taken(line.revision(), line.form()));
                                        responses[0]++;
                                        rows.accept(new ResearchColumns.Row(line, revisions.quiz(line.revision())));
                                    })));
            table(zip, ITEMS, ItemPartColumns.ALL, parts(taken)::forEach);
            table(zip, CODEBOOK, Codebook.COLUMNS, Codebook.of(explained())::forEach);
            zip.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return responses[0];
    }

    private static <R> void table(ZipOutputStream zip, String name, List<Column<R>> columns, Consumer<Consumer<R>> rows)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        ExportTable<R> table = new ExportTable<>(name, columns, rows);
        try (Csv csv = new Csv(zip, CsvForm.COMMA_POINT, table.names())) {
            table.write(csv);
        }
        zip.closeEntry();
    }

    private List<ItemPartColumns.Row> parts(Set<Taken> taken) {
        List<ItemPartColumns.Row> rows = new ArrayList<>();
        for (Taken one : taken) {
            Quiz quiz = revisions.quiz(one.revision());
            Form form = quiz.form(one.form()).orElseThrow();
            form.items()
                    .forEach(item -> ItemPart.of(item)
                            .forEach(part -> rows.add(
                                    new ItemPartColumns.Row(quiz.id().value(), one.revision(), form, item, part))));
        }
        return rows;
    }

    /** The documentation of each table's columns, by table name. */
    public static Map<String, List<Explained>> explained() {
        Map<String, List<Explained>> tables = new LinkedHashMap<>();
        tables.put(
                RESPONSES,
                ResearchColumns.of(new Pseudonyms("none")).stream()
                        .map(Column::explained)
                        .toList());
        tables.put(ITEMS, ItemPartColumns.ALL.stream().map(Column::explained).toList());
        return tables;
    }
}
