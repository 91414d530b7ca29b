package org.framewise.results.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.KeyChanges;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;
import org.framewise.results.Room;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Mark;
import org.framewise.scoring.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The responses of first attempts, counted by the database: however large a class is, what is alike is read and marked once. */
@Component
class AlikeResponses {
    private static final String SQL = """
            SELECT r.revision_id, a.form_id, k.assignment_id, r.item_id, r.chosen, %1$s COUNT(*) AS times
            FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
            %2$s %3$s
            WHERE r.max_score > 0 AND a.quiz_id = :quiz AND r.item_id IN (:items) AND %4$s AND\s""";
    private static final String GROUP = " GROUP BY r.revision_id, a.form_id, k.assignment_id, r.item_id, r.chosen";
    private static final String ROOMS = "LEFT JOIN classroom c ON c.id = l.classroom_id";

    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;
    private final KeyChanges keyChanges;

    AlikeResponses(JdbcClient jdbc, UsedQuizzes quizzes, KeyChanges keyChanges) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
        this.keyChanges = keyChanges;
    }

    /** What responses are told apart by, beside what they are to and what was chosen. */
    enum By {
        /** Nothing else. */
        NOTHING("", ""),
        /** The learners' classroom. */
        ROOM("c.id AS classroom_id, c.name AS classroom,", ", c.id, c.name"),
        /** How sure they were; only responses for which that was stated. */
        CONFIDENCE("r.confidence,", ", r.confidence");

        private final String columns;
        private final String group;

        By(String columns, String group) {
            this.columns = columns;
            this.group = group;
        }
    }

    /**
     * Responses that are alike.
     *
     * @param marks with corrections of the key taken in
     * @param stated by unit; empty unless they are told apart by it
     * @param room absent outside classrooms, and where they aren't told apart by it
     * @param times how many there are, at least 1
     */
    record Alike(
            Quiz revision,
            ItemResponse given,
            List<Mark> marks,
            Map<String, Confidence> stated,
            @Nullable Room room,
            int times) {
        Item item() {
            return given.item();
        }
    }

    /**
     * The responses to some of the items, in the order of items, those to the newest revision of an item first.
     *
     * @param which of the items that the selected attempts could have
     */
    List<Alike> of(Sight sight, QuizId quiz, Selection selection, Predicate<Item> which, By by) {
        List<Quiz> newestFirst = quizzes.find(sight, quiz, selection).stream()
                .flatMap(used -> used.used().stream())
                .map(UsedQuiz.Use::revision)
                .distinct()
                .toList();
        List<ItemId> items = newestFirst.stream()
                .flatMap(Quiz::items)
                .filter(which)
                .map(Item::id)
                .distinct()
                .toList();
        if (items.isEmpty()) {
            return List.of();
        }
        Corrections corrections = new Corrections(keyChanges);
        List<Alike> all = new ArrayList<>();
        String sql = SQL.formatted(by.columns, FirstAttempts.CORRECTED, by == By.ROOM ? ROOMS : "", FirstAttempts.SQL)
                + selection.sql()
                + (by == By.CONFIDENCE ? " AND r.confidence <> '{}' " : "")
                + GROUP
                + by.group;
        selection
                .in(jdbc.sql(sql), sight)
                .param("quiz", quiz.value())
                .param("items", items.stream().map(ItemId::value).toList())
                .query(row -> {
                    read(row, by, corrections)
                            .filter(alike -> which.test(alike.item()))
                            .ifPresent(all::add);
                });
        // the order of rows is the database's: ties in a table must not change places from one look to the next
        all.sort(Comparator.comparingInt(
                        (Alike alike) -> items.indexOf(alike.item().id()))
                .thenComparing(alike -> newestFirst.indexOf(alike.revision()))
                .thenComparing(alike -> alike.given().response().toString()));
        return all;
    }

    private Optional<Alike> read(ResultSet row, By by, Corrections corrections) throws SQLException {
        AssignmentId corrected = Corrections.assignment(row);
        ItemId id = new ItemId(row.getString("item_id"));
        Quiz revision = quizzes.quiz(new RevisionId(row.getString("revision_id")));
        Optional<Item> item =
                revision.form(new FormId(row.getString("form_id"))).flatMap(form -> form.item(id));
        if (item.isEmpty()) {
            return Optional.empty();
        }
        ItemResponse given = new ItemResponse(item.get(), ResponseJson.read(row.getString("chosen")));
        return Optional.of(new Alike(
                revision,
                given,
                Marking.marks(given, corrections.of(corrected, id)),
                by == By.CONFIDENCE ? ResponseJson.readConfidence(row.getString("confidence")) : Map.of(),
                by == By.ROOM ? Room.read(row) : null,
                row.getInt("times")));
    }
}
