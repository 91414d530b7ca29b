package org.framewise.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;
import org.framewise.results.measures.MisconceptionProfile;
import org.framewise.scoring.ItemResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a class misunderstands, from first attempts: what comes after feedback says less about it. */
@Service
public class ClassMisconceptions {
    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;

    ClassMisconceptions(JdbcClient jdbc, UsedQuizzes quizzes) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
    }

    /** Every misconception that the class could have shown, the largest share first. */
    public List<Shown> of(Sight sight, QuizId quiz, Selection selection) {
        Map<ItemId, List<ItemResponse>> byItem = new LinkedHashMap<>();
        Given.of(jdbc, sight, quiz, selection)
                .forEach(given -> quizzes.quiz(given.revision)
                        .form(given.form)
                        .flatMap(form -> form.item(given.item))
                        .ifPresent(item -> byItem.computeIfAbsent(item.id(), id -> new ArrayList<>())
                                .add(new ItemResponse(item, ResponseJson.read(given.chosen)))));
        Map<Misconception, List<Where>> where = new LinkedHashMap<>();
        byItem.forEach((id, responses) -> {
            Item item = responses.getLast().item();
            MisconceptionProfile.of(responses).tags().stream()
                    .filter(tag -> tag.chosen() > 0)
                    .forEach(tag -> where.computeIfAbsent(tag.misconception(), t -> new ArrayList<>())
                            .add(new Where(id, item.title(), tag.chosen(), tag.offered())));
        });
        return MisconceptionProfile.of(
                        byItem.values().stream().flatMap(List::stream).toList())
                .tags()
                .stream()
                .map(tag -> new Shown(tag, where.getOrDefault(tag.misconception(), List.of())))
                .toList();
    }

    /**
     * One misconception in a class.
     *
     * @param where the items in which it was chosen
     */
    public record Shown(MisconceptionProfile.Tag tag, List<Where> where) {
        public Shown {
            where = List.copyOf(where);
        }
    }

    /** How often an item brought a misconception out. */
    public record Where(ItemId item, String title, int chosen, int offered) {}

    private record Given(RevisionId revision, FormId form, ItemId item, String chosen) {
        private static final String SQL = """
                SELECT r.revision_id, a.form_id, r.item_id, r.chosen
                FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
                WHERE r.max_score > 0 AND a.quiz_id = :quiz
                  AND NOT EXISTS (SELECT 1 FROM attempt e
                                  WHERE e.learner_id = a.learner_id AND e.quiz_id = a.quiz_id
                                    AND e.form_id = a.form_id AND e.sitting < a.sitting)
                  AND\s""";
        private static final String ORDER = " ORDER BY a.started_at, a.id, r.item_id";

        static List<Given> of(JdbcClient jdbc, Sight sight, QuizId quiz, Selection selection) {
            return selection
                    .in(jdbc.sql(SQL + selection.sql() + ORDER), sight)
                    .param("quiz", quiz.value())
                    .query((row, n) -> new Given(
                            new RevisionId(row.getString("revision_id")),
                            new FormId(row.getString("form_id")),
                            new ItemId(row.getString("item_id")),
                            row.getString("chosen")))
                    .list();
        }
    }
}
