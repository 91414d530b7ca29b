package org.framewise.results;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;
import org.framewise.quiz.Skill;
import org.framewise.results.ClassTable.Cell;
import org.framewise.scoring.ItemResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Results as CSV, for spreadsheets and statistics programs: UTF-8 with byte order mark, commas, RFC 4180. Names of columns never
 * change; new ones come at the end. A text that a spreadsheet would take for a formula has an apostrophe before it.
 */
@Service
public class Exports {
    private static final List<String> RESPONSE_COLUMNS = List.of(
            "quiz",
            "revision",
            "form",
            "sitting",
            "attempt",
            "learner",
            "learner_id",
            "item",
            "item_type",
            "skills",
            "response",
            "response_json",
            "confidence",
            "time_taken_s",
            "score",
            "max_score",
            "responded_at",
            "classroom",
            "assignment",
            "simulated");
    private static final List<String> SCORE_COLUMNS = List.of(
            "quiz",
            "revision",
            "form",
            "sitting",
            "attempt",
            "learner",
            "learner_id",
            "started_at",
            "submitted_at",
            "total_percent",
            "items_scored",
            "items");
    private static final List<String> LAST_SCORE_COLUMNS = List.of("classroom", "assignment", "simulated");

    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;
    private final ClassTables tables;
    private final TransactionTemplate reading;

    Exports(JdbcClient jdbc, UsedQuizzes quizzes, ClassTables tables, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
        this.tables = tables;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Writes one row for each response, in the order of attempts, row by row as the database gives them.
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><td>quiz, revision, form</td><td>what was taken; {@code only} for a quiz without parallel forms</td></tr>
     * <tr><td>sitting</td><td>1 for the learner's first attempt at the quiz</td></tr>
     * <tr><td>attempt</td><td>UUID</td></tr>
     * <tr><td>learner, learner_id</td><td>nickname, empty for guests; UUID</td></tr>
     * <tr><td>item, item_type, skills</td><td>skills separated by a space, the main one first</td></tr>
     * <tr><td>response</td><td>in words; parts separated by {@code " | "}</td></tr>
     * <tr><td>response_json</td><td>as it is stored</td></tr>
     * <tr><td>confidence</td><td>0 to 1; for statements {@code id: level} separated by {@code " | "}; empty when none was stated</td></tr>
     * <tr><td>time_taken_s</td><td>seconds</td></tr>
     * <tr><td>score, max_score</td><td>score is empty as long as a written response is not rated, and where max_score is
     * 0: such a response isn't counted</td></tr>
     * <tr><td>responded_at</td><td>ISO 8601 in UTC</td></tr>
     * <tr><td>classroom, assignment</td><td>name of the classroom, empty outside classrooms; UUID, empty when nobody has assigned it</td></tr>
     * <tr><td>simulated</td><td>{@code true} for a learner whom the program has made up, else {@code false}</td></tr>
     * </table>
     *
     * @param quiz absent for all quizzes
     * @throws java.io.UncheckedIOException when the stream takes no more
     */
    public void responses(Sight sight, @Nullable QuizId quiz, Selection selection, OutputStream out) {
        reading.executeWithoutResult(status -> {
            try (Csv csv = new Csv(out, RESPONSE_COLUMNS)) {
                selection
                        .in(jdbc.sql(ResponseRow.SQL + selection.sql() + ResponseRow.ORDER), sight)
                        .withFetchSize(500)
                        .param("quiz", quiz == null ? "" : quiz.value())
                        .query(row -> {
                            csv.row(cells(ResponseRow.read(row)));
                        });
            }
        });
    }

    private List<@Nullable Object> cells(ResponseRow row) {
        Optional<Item> item = quizzes.quiz(row.revision).form(row.form).flatMap(form -> form.item(row.item));
        return Arrays.asList(
                row.quiz,
                row.revision,
                row.form,
                row.sitting,
                row.attempt,
                row.nickname,
                row.learner,
                row.item,
                item.map(ResponseText::type).orElse(""),
                item.map(i -> i.skills().stream().map(Skill::id).collect(Collectors.joining(" ")))
                        .orElse(""),
                item.map(i -> ResponseText.of(new ItemResponse(i, ResponseJson.read(row.chosen))))
                        .orElse(""),
                row.chosen,
                confidence(ResponseJson.readConfidence(row.confidence), row.item),
                Csv.number(row.timeTakenMs / 1000.0, 3),
                row.score == null ? null : Csv.number(row.score, 6),
                Csv.number(row.maxScore, 6),
                row.respondedAt.toString(),
                row.classroom,
                row.assignment,
                row.simulated);
    }

    /** A number for the item as a whole, a text for its statements. */
    private static @Nullable Object confidence(Map<String, Confidence> levels, ItemId item) {
        Confidence whole = levels.get(item.value());
        if (whole != null) {
            return Csv.number(whole.probability(), 2);
        }
        return levels.isEmpty()
                ? null
                : levels.entrySet().stream()
                        .map(level -> level.getKey() + ": "
                                + Csv.number(level.getValue().probability(), 2))
                        .collect(Collectors.joining(" | "));
    }

    /**
     * Writes one row for each attempt at a quiz. The columns are those of {@link #responses} as far as they fit, then:
     *
     * <table>
     * <caption>Columns</caption>
     * <tr><td>started_at, submitted_at</td><td>ISO 8601 in UTC; the second is empty as long as the attempt is open</td></tr>
     * <tr><td>total_percent</td><td>0 to 100; empty when fewer than half of the items have a score</td></tr>
     * <tr><td>items_scored, items</td><td>items with a score; all items of the form that are counted</td></tr>
     * <tr><td>one for each item, named by its id</td><td>score ÷ highest score, 0 to 1; empty when the attempt has none</td></tr>
     * <tr><td>classroom, assignment, simulated</td><td>as there</td></tr>
     * </table>
     *
     * @return whether there is such a quiz; when not, nothing is written
     * @throws java.io.UncheckedIOException when the stream takes no more
     */
    public boolean scores(Sight sight, QuizId quiz, Selection selection, OutputStream out) {
        Optional<ClassTable> found = tables.of(sight, quiz, selection);
        found.ifPresent(table -> {
            List<String> names = new ArrayList<>(SCORE_COLUMNS);
            table.columns().forEach(column -> names.add(column.id().value()));
            names.addAll(LAST_SCORE_COLUMNS);
            try (Csv csv = new Csv(out, names)) {
                table.rows().forEach(row -> csv.row(cells(table, row)));
            }
        });
        return found.isPresent();
    }

    private static List<@Nullable Object> cells(ClassTable table, ClassTable.Row row) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                table.quiz(),
                row.revision(),
                row.form(),
                row.sitting(),
                row.attempt(),
                row.who().nickname(),
                row.who().id().value(),
                row.startedAt(),
                row.submittedAt(),
                row.total().map(total -> Csv.number(total.percent(), 2)).orElse(null),
                row.cells().values().stream()
                        .filter(Cell.Scored.class::isInstance)
                        .count(),
                row.cells().values().stream()
                        .filter(cell -> !(cell instanceof Cell.NotCounted))
                        .count()));
        table.columns()
                .forEach(column -> cells.add(row.cell(column.id())
                        .filter(Cell.Scored.class::isInstance)
                        .map(cell -> Csv.number(((Cell.Scored) cell).score().fraction(), 6))
                        .orElse(null)));
        cells.add(row.room() == null ? null : row.room().name());
        cells.add(row.assignment());
        cells.add(row.simulated());
        return cells;
    }

    private record ResponseRow(
            QuizId quiz,
            RevisionId revision,
            FormId form,
            int sitting,
            UUID attempt,
            @Nullable String nickname,
            UUID learner,
            ItemId item,
            String chosen,
            String confidence,
            long timeTakenMs,
            @Nullable Double score,
            double maxScore,
            Instant respondedAt,
            @Nullable String classroom,
            @Nullable UUID assignment,
            boolean simulated) {
        private static final String SQL = """
                SELECT a.quiz_id, r.revision_id, a.form_id, a.sitting, a.id, l.nickname, a.learner_id, r.item_id, r.chosen,
                       r.confidence, r.time_taken_ms, r.score, r.max_score, r.responded_at, c.name AS classroom,
                       a.assignment_id, l.simulated
                FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
                     LEFT JOIN classroom c ON c.id = l.classroom_id
                WHERE (:quiz = '' OR a.quiz_id = :quiz) AND\s""";
        private static final String ORDER = " ORDER BY a.started_at, a.id, r.responded_at, r.item_id";

        static ResponseRow read(ResultSet row) throws SQLException {
            double score = row.getDouble("score");
            boolean unrated = row.wasNull();
            double max = row.getDouble("max_score");
            return new ResponseRow(
                    new QuizId(row.getString("quiz_id")),
                    new RevisionId(row.getString("revision_id")),
                    new FormId(row.getString("form_id")),
                    row.getInt("sitting"),
                    row.getObject("id", UUID.class),
                    row.getString("nickname"),
                    row.getObject("learner_id", UUID.class),
                    new ItemId(row.getString("item_id")),
                    row.getString("chosen"),
                    row.getString("confidence"),
                    row.getLong("time_taken_ms"),
                    unrated || max == 0 ? null : score,
                    max,
                    row.getObject("responded_at", OffsetDateTime.class).toInstant(),
                    row.getString("classroom"),
                    row.getObject("assignment_id", UUID.class),
                    row.getBoolean("simulated"));
        }
    }
}
