package org.framewise.results.grid;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Reads the grid of a quiz, attempts × items, a page at a time. */
@Service
public class Grids {
    private static final String FROM = """
            FROM attempt a JOIN learner l ON l.id = a.learner_id
            """;
    private static final String WHERE = "WHERE a.quiz_id = :quiz AND ";

    /**
     * Starts a subquery that selects the attempts, so that the conditions are evaluated once for each attempt, not once
     * for each response.
     */
    private static final String BEFORE_RESPONSES = """
            SELECT a.id FROM (SELECT a.id, a.revision_id, a.form_id, a.started_at
            """;

    private static final String RESPONSES = "LEFT JOIN response r ON r.attempt_id = a.id\n";

    private final JdbcClient jdbc;
    private final GridRows rows;

    Grids(JdbcClient jdbc, GridRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * A page of attempts.
     *
     * @param guest the display name of guests, so that a search can find them
     */
    public GridPage page(TeacherScope teacherScope, UsedQuiz quiz, Selection selection, GridQuery query, String guest) {
        Search search = new Search(query.search(), guest);
        int found = search.isEmpty() ? quiz.started() : found(teacherScope, quiz, selection, search);
        int last = Math.max(1, Math.ceilDiv(found, GridPage.SIZE));
        GridQuery shown = query.atPage(Math.min(query.page(), last));
        List<UUID> ids = ids(teacherScope, quiz, selection, shown, search);
        List<GridRow> page = rows.of(teacherScope, quiz, selection, ids);
        return new GridPage(page, shown, found, sharedNames(teacherScope, quiz, selection, page));
    }

    private int found(TeacherScope teacherScope, UsedQuiz quiz, Selection selection, Search search) {
        String sql = "SELECT COUNT(*) " + FROM + WHERE + selection.sql() + search.sql();
        return search.bind(selection.bind(jdbc.sql(sql), teacherScope))
                .param("quiz", quiz.id().value())
                .query(Integer.class)
                .single();
    }

    private List<UUID> ids(
            TeacherScope teacherScope, UsedQuiz quiz, Selection selection, GridQuery query, Search search) {
        String selected = WHERE + selection.sql() + search.sql();
        String sql = (query.order().by() == GridOrder.By.SCORE || query.order().by() == GridOrder.By.ITEM
                        ? BEFORE_RESPONSES + FROM + selected + ") a\n" + joined(query.order())
                        : "SELECT a.id " + FROM + selected)
                + ordered(quiz, query.order()) + " OFFSET :skipped ROWS FETCH NEXT :size ROWS ONLY";
        StatementSpec statement = search.bind(selection.bind(jdbc.sql(sql), teacherScope))
                .param("quiz", quiz.id().value())
                .param("skipped", (query.page() - 1) * GridPage.SIZE)
                .param("size", GridPage.SIZE);
        if (query.order().by() == GridOrder.By.NAME && search.isEmpty()) {
            statement = statement.param("letters", NameKey.FROM).param("plain", NameKey.TO);
        }
        if (query.order().item() != null) {
            statement = statement.param("sorted", query.order().item().value());
        }
        return statement.query(UUID.class).list();
    }

    private static String joined(GridOrder order) {
        return switch (order.by()) {
            case STARTED, NAME -> "";
            case SCORE -> RESPONSES;
            case ITEM -> "LEFT JOIN response r ON r.attempt_id = a.id AND r.item_id = :sorted\n";
        };
    }

    private static String ordered(UsedQuiz quiz, GridOrder order) {
        String direction = order.down() ? " DESC NULLS LAST" : " NULLS LAST";
        return switch (order.by()) {
            // the quiz is the same in all rows, but sorting by it makes the order match an index
            case STARTED ->
                order.down()
                        ? " ORDER BY a.quiz_id DESC, a.started_at DESC, a.id DESC"
                        : " ORDER BY a.quiz_id, a.started_at, a.id";
            case NAME -> " ORDER BY " + NameKey.SQL + direction + ", a.started_at, a.id";
            case SCORE ->
                " GROUP BY a.id, a.revision_id, a.form_id, a.started_at ORDER BY " + Totals.sql(quiz) + direction
                        + ", a.started_at, a.id";
            case ITEM ->
                " ORDER BY CAST(r.score / NULLIF(r.max_score, 0) AS DECIMAL(12, 9))" + direction
                        + ", a.started_at, a.id";
        };
    }

    /** The names on a page that several learners outside classrooms share; within a classroom, names are unique. */
    private Set<String> sharedNames(TeacherScope teacherScope, UsedQuiz quiz, Selection selection, List<GridRow> page) {
        Set<String> names = page.stream()
                .map(GridRow::learnerLabel)
                .filter(learnerLabel -> learnerLabel.classroomLabel() == null)
                .flatMap(learnerLabel -> learnerLabel.name().stream())
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            return Set.of();
        }
        String sql = """
                SELECT l.nickname FROM learner l
                WHERE l.classroom_id IS NULL AND l.nickname IN (:names)
                  AND EXISTS (SELECT 1 FROM attempt a WHERE a.learner_id = l.id AND a.quiz_id = :quiz AND\s""" + selection.sql() + ") GROUP BY l.nickname HAVING COUNT(*) > 1";
        return Set.copyOf(selection
                .bind(jdbc.sql(sql), teacherScope)
                .param("quiz", quiz.id().value())
                .param("names", names)
                .query(String.class)
                .list());
    }

    /** Passes on every selected attempt, in the order in which they started; reads them in batches of a few hundred. */
    public void forEach(TeacherScope teacherScope, UsedQuiz quiz, Selection selection, Consumer<GridRow> consumer) {
        rows.forEach(teacherScope, quiz, selection, consumer);
    }
}
