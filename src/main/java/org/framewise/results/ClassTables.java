package org.framewise.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;
import org.framewise.results.ClassTable.Cell;
import org.framewise.results.measures.Facility;
import org.framewise.results.measures.QuizScore;
import org.framewise.scoring.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Makes the table of a class from the stored scores. Items of different revisions of a quiz are the same column when
 * they have the same id.
 */
@Service
public class ClassTables {
    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;

    ClassTables(JdbcClient jdbc, UsedQuizzes quizzes) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
    }

    /** Whether the quiz can be taken, or was taken as far as the teacher may see. */
    public boolean exists(Sight sight, QuizId id) {
        return quizzes.latest(sight, id).isPresent();
    }

    /** The table of a quiz; empty when there is no such quiz and never was. It has no rows when nobody took it. */
    public Optional<ClassTable> of(Sight sight, QuizId id, Selection selection) {
        Optional<Quiz> latest = quizzes.latest(sight, id);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        List<AttemptRow> attempts = AttemptRow.of(jdbc, sight, id, selection);
        Map<AttemptId, Map<ItemId, Cell>> given = ScoreRow.of(jdbc, sight, id, selection);
        List<Quiz> used = used(sight, id, attempts);
        if (used.isEmpty()) {
            used = List.of(latest.get());
        }
        List<ClassTable.Row> rows =
                attempts.stream().map(attempt -> row(attempt, given)).toList();
        Set<FormId> forms = new LinkedHashSet<>();
        latest.get().forms().forEach(form -> forms.add(form.id()));
        used.forEach(quiz -> quiz.forms().forEach(form -> forms.add(form.id())));
        List<ClassTable.Column> columns = items(used, selection.form()).stream()
                .map(item -> new ClassTable.Column(item, facility(item, rows)))
                .toList();
        return Optional.of(
                new ClassTable(id, latest.get().title(), latest.get().isCheck(), List.copyOf(forms), columns, rows));
    }

    private List<Quiz> used(Sight sight, QuizId id, List<AttemptRow> attempts) {
        Set<RevisionId> used = attempts.stream().map(AttemptRow::revision).collect(Collectors.toSet());
        return quizzes.newestFirst(sight, id).stream()
                .filter(used::contains)
                .map(quizzes::quiz)
                .toList();
    }

    private static List<Item> items(List<Quiz> newestFirst, @Nullable FormId only) {
        Map<ItemId, Item> items = new LinkedHashMap<>();
        newestFirst.stream()
                .flatMap(quiz -> quiz.forms().stream())
                .filter(form -> only == null || form.id().equals(only))
                .flatMap(form -> form.items().stream())
                .forEach(item -> items.putIfAbsent(item.id(), item));
        return List.copyOf(items.values());
    }

    private ClassTable.Row row(AttemptRow attempt, Map<AttemptId, Map<ItemId, Cell>> given) {
        Form form = quizzes.quiz(attempt.revision()).form(attempt.form()).orElseThrow();
        Map<ItemId, Cell> mine = given.getOrDefault(attempt.id(), Map.of());
        Map<ItemId, Cell> cells = form.items().stream()
                .map(Item::id)
                .collect(Collectors.toMap(Function.identity(), item -> mine.getOrDefault(item, new Cell.Unanswered())));
        return new ClassTable.Row(
                attempt.id(),
                attempt.who(),
                attempt.sitting(),
                attempt.first(),
                attempt.form(),
                attempt.revision().value(),
                attempt.startedAt(),
                attempt.submittedAt(),
                attempt.room(),
                attempt.assignment(),
                attempt.simulated(),
                cells,
                QuizScore.of(cells.values().stream()
                        .filter(cell -> !(cell instanceof Cell.NotCounted))
                        .map(ClassTables::score)
                        .toList()));
    }

    private static Optional<Score> score(Cell cell) {
        return cell instanceof Cell.Scored(Score score) ? Optional.of(score) : Optional.empty();
    }

    private static Optional<Facility> facility(Item item, List<ClassTable.Row> rows) {
        return Facility.of(
                item,
                rows.stream()
                        .filter(ClassTable.Row::first)
                        .flatMap(row -> row.cell(item.id()).stream())
                        .flatMap(cell -> score(cell).stream())
                        .toList());
    }

    private record AttemptRow(
            AttemptId id,
            Who who,
            RevisionId revision,
            FormId form,
            int sitting,
            boolean first,
            Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable Room room,
            @Nullable AssignmentId assignment,
            boolean simulated) {
        private static final String SQL = """
                SELECT a.id, a.learner_id, l.nickname, a.revision_id, a.form_id, a.sitting, a.started_at, a.submitted_at,
                       a.assignment_id, l.simulated, c.id AS classroom_id, c.name AS classroom,
                       NOT EXISTS (SELECT 1 FROM attempt e
                                   WHERE e.learner_id = a.learner_id AND e.quiz_id = a.quiz_id
                                     AND e.form_id = a.form_id AND e.sitting < a.sitting) AS is_first
                FROM attempt a JOIN learner l ON l.id = a.learner_id LEFT JOIN classroom c ON c.id = l.classroom_id
                WHERE a.quiz_id = :quiz AND\s""";
        private static final String ORDER = " ORDER BY a.started_at, a.id";

        static List<AttemptRow> of(JdbcClient jdbc, Sight sight, QuizId quiz, Selection selection) {
            return selection
                    .in(jdbc.sql(SQL + selection.sql() + ORDER), sight)
                    .param("quiz", quiz.value())
                    .query((row, n) -> read(row))
                    .list();
        }

        private static AttemptRow read(ResultSet row) throws SQLException {
            OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
            UUID assignment = row.getObject("assignment_id", UUID.class);
            return new AttemptRow(
                    new AttemptId(row.getObject("id", UUID.class)),
                    new Who(new LearnerId(row.getObject("learner_id", UUID.class)), row.getString("nickname")),
                    new RevisionId(row.getString("revision_id")),
                    new FormId(row.getString("form_id")),
                    row.getInt("sitting"),
                    row.getBoolean("is_first"),
                    row.getObject("started_at", OffsetDateTime.class).toInstant(),
                    submitted == null ? null : submitted.toInstant(),
                    Room.read(row),
                    assignment == null ? null : new AssignmentId(assignment),
                    row.getBoolean("simulated"));
        }
    }

    private record ScoreRow(AttemptId attempt, ItemId item, Cell cell) {
        private static final String SQL = """
                SELECT r.attempt_id, r.item_id, r.score, r.max_score
                FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
                WHERE a.quiz_id = :quiz AND\s""";

        static Map<AttemptId, Map<ItemId, Cell>> of(JdbcClient jdbc, Sight sight, QuizId quiz, Selection selection) {
            List<ScoreRow> rows = selection
                    .in(jdbc.sql(SQL + selection.sql()), sight)
                    .param("quiz", quiz.value())
                    .query((row, n) -> read(row))
                    .list();
            Map<AttemptId, Map<ItemId, Cell>> cells = new HashMap<>();
            rows.forEach(row ->
                    cells.computeIfAbsent(row.attempt, id -> new HashMap<>()).put(row.item, row.cell));
            return cells;
        }

        private static ScoreRow read(ResultSet row) throws SQLException {
            double max = row.getDouble("max_score");
            double earned = row.getDouble("score");
            boolean unrated = row.wasNull();
            Cell cell = max == 0
                    ? new Cell.NotCounted()
                    : unrated ? new Cell.Waiting() : new Cell.Scored(new Score(earned, max));
            return new ScoreRow(
                    new AttemptId(row.getObject("attempt_id", UUID.class)), new ItemId(row.getString("item_id")), cell);
        }
    }
}
