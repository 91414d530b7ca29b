package org.framewise.results;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.framewise.quiz.QuizId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads attempts in batches of a few hundred by keyset pagination, so that files of any size can be written with little
 * memory on every database, and no connection is held while a slow client downloads.
 *
 * @see "docs/decisions/0042-tables-are-paged-in-the-database-and-exports-are-streamed-in-batches.md"
 */
@Component
public class AttemptPages {
    private static final int SIZE = 400;

    private static final String SQL = """
            SELECT a.id, a.started_at FROM attempt a JOIN learner l ON l.id = a.learner_id
            WHERE a.started_at >= :after
              AND (a.started_at > :after OR a.id > :last) AND\s""";
    private static final String OF_QUIZ = "a.quiz_id = :quiz AND ";
    private static final String ORDER = " ORDER BY a.started_at, a.id FETCH FIRST :size ROWS ONLY";

    /** Sorts the attempts at one quiz like {@code ORDER}, but matches an index. */
    private static final String ORDER_OF_QUIZ = ORDER.replace("BY a.started_at", "BY a.quiz_id, a.started_at");

    private final JdbcClient jdbc;

    AttemptPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Passes on the selected attempts in batches, in the order in which they started. Attempts that start during the
     * call may come last or be missing.
     *
     * @param quiz absent for all quizzes
     */
    public void forEach(
            TeacherScope teacherScope, @Nullable QuizId quiz, Selection selection, Consumer<List<UUID>> consumer) {
        String sql = quiz == null ? SQL + selection.sql() + ORDER : SQL + OF_QUIZ + selection.sql() + ORDER_OF_QUIZ;
        forEach(
                sql,
                statement -> {
                    StatementSpec selected = selection.bind(statement, teacherScope);
                    return quiz == null ? selected : selected.param("quiz", quiz.value());
                },
                selection.start(),
                consumer);
    }

    /**
     * Passes on, in batches, the attempts of all learners who aren't excluded from research files. They are ordered by
     * random id, so that the order doesn't reveal when each one was taken.
     *
     * @param teacherScope absent for the whole installation
     */
    public void forResearch(@Nullable TeacherScope teacherScope, Consumer<List<UUID>> consumer) {
        String sql = """
                SELECT a.id, a.started_at FROM attempt a JOIN learner l ON l.id = a.learner_id
                WHERE l.research AND a.id > :last%s
                ORDER BY a.id FETCH FIRST :size ROWS ONLY""".formatted(teacherScope == null ? "" : " AND " + TeacherScope.SQL);
        forEach(
                sql,
                statement -> teacherScope == null ? statement : teacherScope.bind(statement),
                Selection.ALWAYS,
                consumer);
    }

    private void forEach(
            String sql, UnaryOperator<StatementSpec> fill, OffsetDateTime from, Consumer<List<UUID>> consumer) {
        Place place = new Place(new UUID(0, 0), from);
        while (true) {
            List<Place> page = page(sql, fill, place);
            if (!page.isEmpty()) {
                consumer.accept(page.stream().map(Place::id).toList());
                place = page.getLast();
            }
            if (page.size() < SIZE) {
                return;
            }
        }
    }

    private List<Place> page(String sql, UnaryOperator<StatementSpec> fill, Place after) {
        return fill.apply(jdbc.sql(sql))
                .param("after", after.startedAt)
                .param("last", after.id)
                .param("size", SIZE)
                .query((row, n) ->
                        new Place(row.getObject("id", UUID.class), row.getObject("started_at", OffsetDateTime.class)))
                .list();
    }

    private record Place(UUID id, OffsetDateTime startedAt) {}
}
