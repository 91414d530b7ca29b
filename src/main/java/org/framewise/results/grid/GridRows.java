package org.framewise.results.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.RevisionId;
import org.framewise.results.AttemptPages;
import org.framewise.results.LearnerLabel;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of attempts: one query for the attempts, one for their scores. */
@Component
class GridRows {
    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;
    private final AttemptPages pages;

    GridRows(JdbcClient jdbc, UsedQuizzes quizzes, AttemptPages pages) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
        this.pages = pages;
    }

    /** The rows of these attempts, in the given order; omits attempts that are not selected. */
    List<GridRow> of(TeacherScope teacherScope, UsedQuiz quiz, Selection selection, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<ItemId, Cell>> given = ScoreRow.of(jdbc, teacherScope, quiz, selection, ids);
        Map<UUID, AttemptRow> attempts = AttemptRow.of(jdbc, teacherScope, quiz, selection, ids).stream()
                .collect(Collectors.toMap(AttemptRow::id, Function.identity()));
        return ids.stream()
                .map(attempts::get)
                .filter(Objects::nonNull)
                .map(attempt -> row(attempt, given.getOrDefault(attempt.id, Map.of())))
                .toList();
    }

    /** Passes on every selected attempt, in the order in which they started. */
    void forEach(TeacherScope teacherScope, UsedQuiz quiz, Selection selection, Consumer<GridRow> consumer) {
        pages.forEach(
                teacherScope,
                quiz.id(),
                selection,
                ids -> of(teacherScope, quiz, selection, ids).forEach(consumer));
    }

    private GridRow row(AttemptRow attempt, Map<ItemId, Cell> given) {
        Form form = quizzes.quiz(attempt.revision).form(attempt.form).orElseThrow();
        Map<ItemId, Cell> cells = form.items().stream()
                .map(Item::id)
                .collect(
                        Collectors.toMap(Function.identity(), item -> given.getOrDefault(item, new Cell.Unanswered())));
        return new GridRow(
                new AttemptId(attempt.id),
                attempt.learnerLabel,
                attempt.sitting,
                attempt.form,
                attempt.revision,
                attempt.startedAt,
                attempt.submittedAt,
                attempt.assignment,
                attempt.simulated,
                cells);
    }

    private record AttemptRow(
            UUID id,
            LearnerLabel learnerLabel,
            RevisionId revision,
            FormId form,
            int sitting,
            Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable AssignmentId assignment,
            boolean simulated) {
        private static final String SQL = """
                SELECT a.id, a.learner_id, l.nickname, a.revision_id, a.form_id, a.sitting, a.started_at, a.submitted_at,
                       a.assignment_id, l.simulated, c.id AS classroom_id, c.name AS classroom
                FROM attempt a JOIN learner l ON l.id = a.learner_id LEFT JOIN classroom c ON c.id = l.classroom_id
                WHERE a.id IN (:ids) AND a.quiz_id = :quiz AND\s""";

        static List<AttemptRow> of(
                JdbcClient jdbc, TeacherScope teacherScope, UsedQuiz quiz, Selection selection, List<UUID> ids) {
            return selection
                    .bind(jdbc.sql(SQL + selection.sql()), teacherScope)
                    .param("quiz", quiz.id().value())
                    .param("ids", ids)
                    .query((row, n) -> read(row))
                    .list();
        }

        private static AttemptRow read(ResultSet row) throws SQLException {
            OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
            UUID assignment = row.getObject("assignment_id", UUID.class);
            return new AttemptRow(
                    row.getObject("id", UUID.class),
                    LearnerLabel.read(row),
                    new RevisionId(row.getString("revision_id")),
                    new FormId(row.getString("form_id")),
                    row.getInt("sitting"),
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    submitted == null ? null : submitted.toInstant(),
                    assignment == null ? null : new AssignmentId(assignment),
                    row.getBoolean("simulated"));
        }
    }

    private record ScoreRow(UUID attempt, ItemId item, Cell cell) {
        private static final String SQL = """
                SELECT r.attempt_id, r.item_id, r.score, r.max_score
                FROM (SELECT a.id FROM attempt a JOIN learner l ON l.id = a.learner_id
                      WHERE a.id IN (:ids) AND a.quiz_id = :quiz AND\s""";
        private static final String RESPONSES = ") f JOIN response r ON r.attempt_id = f.id";

        static Map<UUID, Map<ItemId, Cell>> of(
                JdbcClient jdbc, TeacherScope teacherScope, UsedQuiz quiz, Selection selection, List<UUID> ids) {
            Map<UUID, Map<ItemId, Cell>> cells = new HashMap<>();
            selection
                    .bind(jdbc.sql(SQL + selection.sql() + RESPONSES), teacherScope)
                    .param("quiz", quiz.id().value())
                    .param("ids", ids)
                    .query((row, n) -> new ScoreRow(
                            row.getObject("attempt_id", UUID.class),
                            new ItemId(row.getString("item_id")),
                            Cell.read(row)))
                    .list()
                    .forEach(row -> cells.computeIfAbsent(row.attempt, id -> new HashMap<>())
                            .put(row.item, row.cell));
            return cells;
        }
    }
}
