package org.framewise.results.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.KeyChanges;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.quiz.RevisionId;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.Who;
import org.framewise.results.measures.SortingCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How learners sorted the statements that count for discernment, attempt by attempt. */
@Component
class SortedStatements {
    private static final String SQL = """
            SELECT l.id AS learner_id, l.nickname, c.id AS classroom_id, c.name AS classroom, a.id AS attempt_id, r.revision_id,
                   a.form_id, k.assignment_id, r.item_id, r.chosen
            FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
                 LEFT JOIN classroom c ON c.id = l.classroom_id
            %s
            WHERE r.max_score > 0 AND a.quiz_id = :quiz AND r.item_id IN (:items) AND %s AND\s""".formatted(FirstAttempts.CORRECTED, FirstAttempts.SQL);

    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;
    private final KeyChanges keyChanges;

    SortedStatements(JdbcClient jdbc, UsedQuizzes quizzes, KeyChanges keyChanges) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
        this.keyChanges = keyChanges;
    }

    /**
     * The statements of one attempt.
     *
     * @param counts how they were sorted
     * @param all how they would count if each were sorted rightly
     */
    record Sorted(Who who, FormId form, SortingCounts counts, SortingCounts all) {
        Sorted plus(Sorted other) {
            return new Sorted(who, form, counts.plus(other.counts), all);
        }
    }

    /** First attempts that sorted at least one of the statements. */
    Map<AttemptId, Sorted> of(Sight sight, QuizId quiz, Selection selection) {
        List<String> items = quizzes.find(sight, quiz, selection).stream()
                .flatMap(used -> used.used().stream())
                .flatMap(use -> use.revision().items())
                .filter(item -> item.core().countsForDiscernment())
                .map(item -> item.id().value())
                .distinct()
                .toList();
        Map<AttemptId, Sorted> all = new LinkedHashMap<>();
        if (!items.isEmpty()) {
            Counting counting = new Counting();
            selection
                    .in(jdbc.sql(SQL + selection.sql()), sight)
                    .param("quiz", quiz.value())
                    .param("items", items)
                    .query(row -> {
                        all.merge(
                                new AttemptId(row.getObject("attempt_id", UUID.class)),
                                counting.read(row),
                                Sorted::plus);
                    });
        }
        return all;
    }

    /** Counts each distinct response once. */
    private final class Counting {
        private final Corrections corrections = new Corrections(keyChanges);
        private final Map<Of, SortingCounts> whole = new HashMap<>();
        private final Map<Given, SortingCounts> counted = new HashMap<>();

        Sorted read(ResultSet row) throws SQLException {
            Of of = new Of(
                    new RevisionId(row.getString("revision_id")),
                    new FormId(row.getString("form_id")),
                    Corrections.assignment(row));
            Given given = new Given(of, new ItemId(row.getString("item_id")), row.getString("chosen"));
            return new Sorted(
                    Who.read(row),
                    of.form,
                    counted.computeIfAbsent(given, this::count),
                    whole.computeIfAbsent(of, this::countAll));
        }

        private SortingCounts count(Given given) {
            return items(given.of).stream()
                    .filter(item -> item.id().equals(given.item))
                    .filter(item -> item.core().countsForDiscernment())
                    .map(item -> SortingCounts.of(
                            item,
                            (Response.Classify) ResponseJson.read(given.chosen),
                            corrections.of(given.of.corrected, item.id())))
                    .findFirst()
                    .orElse(SortingCounts.NONE);
        }

        private SortingCounts countAll(Of of) {
            SortingCounts sum = SortingCounts.NONE;
            for (ClassifyItem item : items(of)) {
                sum = sum.plus(SortingCounts.ofAll(item, corrections.of(of.corrected, item.id())));
            }
            return sum;
        }

        private List<ClassifyItem> items(Of of) {
            List<ClassifyItem> items = new ArrayList<>();
            for (Item item :
                    quizzes.quiz(of.revision).form(of.form).orElseThrow().items()) {
                if (item instanceof ClassifyItem classify) {
                    items.add(classify);
                }
            }
            return items;
        }
    }

    /** @param corrected the assignment, where one of its keys is corrected */
    private record Of(
            RevisionId revision, FormId form, @Nullable AssignmentId corrected) {}

    private record Given(Of of, ItemId item, String chosen) {}
}
