package org.framewise.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.KeyChanges;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;
import org.framewise.results.measures.MisconceptionProfile;
import org.framewise.results.measures.MisconceptionProfile.Marked;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Marking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a class misunderstands, from first attempts: what comes after feedback says less about it. */
@Service
public class ClassMisconceptions {
    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;
    private final KeyChanges keyChanges;

    ClassMisconceptions(JdbcClient jdbc, UsedQuizzes quizzes, KeyChanges keyChanges) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
        this.keyChanges = keyChanges;
    }

    /**
     * Every misconception that the class could have shown, the largest share first. An answer that a correction accepts shows none.
     */
    public List<Shown> of(Sight sight, QuizId quiz, Selection selection) {
        Map<ItemId, List<Marked>> byItem = new LinkedHashMap<>();
        Corrections corrections = new Corrections();
        Given.of(jdbc, sight, quiz, selection)
                .forEach(given -> quizzes.quiz(given.revision)
                        .form(given.form)
                        .flatMap(form -> form.item(given.item))
                        .ifPresent(item -> byItem.computeIfAbsent(item.id(), id -> new ArrayList<>())
                                .add(new Marked(
                                        item,
                                        Marking.marks(
                                                new ItemResponse(item, ResponseJson.read(given.chosen)),
                                                corrections.of(given.assignment, item.id()))))));
        Map<Misconception, List<Where>> where = new LinkedHashMap<>();
        byItem.forEach((id, responses) -> {
            Item item = responses.getLast().item();
            MisconceptionProfile.ofMarked(responses).tags().stream()
                    .filter(tag -> tag.chosen() > 0)
                    .forEach(tag -> where.computeIfAbsent(tag.misconception(), t -> new ArrayList<>())
                            .add(new Where(id, item.title(), tag.chosen(), tag.offered())));
        });
        return MisconceptionProfile.ofMarked(
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

    /** The corrections that hold, read once for each assignment. */
    private final class Corrections {
        private final Map<AssignmentId, Map<ItemId, List<KeyChange>>> read = new HashMap<>();

        List<Correction> of(@Nullable AssignmentId assignment, ItemId item) {
            return assignment == null
                    ? List.of()
                    : read.computeIfAbsent(assignment, keyChanges::active).getOrDefault(item, List.of()).stream()
                            .map(KeyChange::correction)
                            .toList();
        }
    }

    /** @param assignment absent where nothing was assigned */
    private record Given(
            RevisionId revision, FormId form, @Nullable AssignmentId assignment, ItemId item, String chosen) {
        private static final String SQL = """
                SELECT r.revision_id, a.form_id, a.assignment_id, r.item_id, r.chosen
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
                            assignment(row.getObject("assignment_id", UUID.class)),
                            new ItemId(row.getString("item_id")),
                            row.getString("chosen")))
                    .list();
        }

        private static @Nullable AssignmentId assignment(@Nullable UUID id) {
            return id == null ? null : new AssignmentId(id);
        }
    }
}
