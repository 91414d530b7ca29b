package org.framewise.results.exports;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.framewise.quiz.Item;
import org.framewise.quiz.QuizId;
import org.framewise.results.AttemptPages;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.grid.Grids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Exports results as CSV and XLSX. Files are streamed, never held in memory. Column names never change; new columns are
 * appended. Texts that a spreadsheet would interpret as a formula are prefixed with an apostrophe.
 */
@Service
public class Exports {
    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;
    private final AttemptPages pages;
    private final Grids grids;
    private final ItemLines items;

    Exports(JdbcClient jdbc, UsedQuizzes quizzes, AttemptPages pages, Grids grids, ItemLines items) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
        this.pages = pages;
        this.grids = grids;
        this.items = items;
    }

    /**
     * Writes a table as CSV.
     *
     * @throws java.io.UncheckedIOException if writing to the stream fails
     */
    public void csv(
            ExportKind kind,
            CsvForm form,
            TeacherScope teacherScope,
            UsedQuiz quiz,
            Selection selection,
            OutputStream out) {
        write(table(kind, teacherScope, quiz, selection), form, out);
    }

    /**
     * Writes the responses of all quizzes as CSV.
     *
     * @throws java.io.UncheckedIOException if writing to the stream fails
     */
    public void responses(CsvForm form, TeacherScope teacherScope, Selection selection, OutputStream out) {
        write(responses(teacherScope, (QuizId) null, selection), form, out);
    }

    /**
     * Writes all tables as one workbook, with timestamps in local time of the selection's zone.
     *
     * @throws java.io.UncheckedIOException if writing to the stream fails
     */
    public void workbook(TeacherScope teacherScope, UsedQuiz quiz, Selection selection, OutputStream out) {
        try (Xlsx workbook = new Xlsx(out, selection.zone())) {
            for (ExportKind kind : ExportKind.values()) {
                workbook.sheet(table(kind, teacherScope, quiz, selection));
            }
        }
    }

    private static void write(ExportTable<?> table, CsvForm form, OutputStream out) {
        try (Csv csv = new Csv(out, form, table.names())) {
            table.write(csv);
        }
    }

    private ExportTable<?> table(ExportKind kind, TeacherScope teacherScope, UsedQuiz quiz, Selection selection) {
        return switch (kind) {
            case SCORES ->
                new ExportTable<>(
                        kind.id(),
                        ScoreColumns.of(quiz.id().value(), quiz.items()),
                        rows -> grids.forEach(teacherScope, quiz, selection, rows));
            case RESPONSES -> responses(teacherScope, quiz.id(), selection);
            case ITEMS ->
                new ExportTable<>(kind.id(), ItemColumns.ALL, items.of(teacherScope, quiz, selection)::forEach);
            case CHOICES ->
                new ExportTable<>(kind.id(), ChoiceColumns.ALL, items.choices(teacherScope, quiz, selection)::forEach);
            case COLUMNS -> new ExportTable<>(kind.id(), Codebook.COLUMNS, Codebook.of(explained())::forEach);
        };
    }

    private ExportTable<ResponseLine> responses(TeacherScope teacherScope, @Nullable QuizId quiz, Selection selection) {
        return new ExportTable<>(
                ExportKind.RESPONSES.id(),
                ResponseColumns.of(this::item),
                (Consumer<ResponseLine> rows) -> pages.forEach(
                        teacherScope,
                        quiz,
                        selection,
                        ids -> selection
                                .bind(jdbc.sql(ResponseLine.SQL + selection.sql() + ResponseLine.ORDER), teacherScope)
                                .param("ids", ids)
                                .query((row, n) -> ResponseLine.read(row))
                                .list()
                                .forEach(rows)));
    }

    private Optional<Item> item(ResponseLine line) {
        return quizzes.quiz(line.revision()).form(line.form()).flatMap(form -> form.item(line.item()));
    }

    /** The documentation of the columns of all tables except the codebook itself, by table name. */
    private static Map<String, List<Explained>> explained() {
        Map<String, List<Explained>> tables = new LinkedHashMap<>();
        for (ExportKind kind : ExportKind.values()) {
            if (kind != ExportKind.COLUMNS) {
                tables.put(kind.id(), explained(kind));
            }
        }
        return tables;
    }

    /** The documentation of a table's columns, in order. */
    public static List<Explained> explained(ExportKind kind) {
        return switch (kind) {
            case SCORES -> ScoreColumns.explained();
            case RESPONSES -> explained(ResponseColumns.of(line -> Optional.empty()));
            case ITEMS -> explained(ItemColumns.ALL);
            case CHOICES -> explained(ChoiceColumns.ALL);
            case COLUMNS -> explained(Codebook.COLUMNS);
        };
    }

    private static <R> List<Explained> explained(List<Column<R>> columns) {
        return columns.stream().map(Column::explained).toList();
    }
}
