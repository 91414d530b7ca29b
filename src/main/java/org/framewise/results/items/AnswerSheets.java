package org.framewise.results.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.KeyChanges;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.quiz.RevisionId;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.measures.Calibration;
import org.framewise.results.measures.Calibration.Judgement;
import org.framewise.results.measures.SortingCounts;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Marking;
import org.framewise.scoring.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads the first attempts at a quiz: one query for the attempts, one for all that was given in them. The figures of the class page and
 * of the item pages are computed from what is read here, so that a page costs one pass over its responses however many figures it has.
 * A response that many gave is read and marked once.
 */
@Service
public class AnswerSheets {
    private static final String ATTEMPTS = """
            SELECT a.id, a.learner_id, a.revision_id, a.form_id, a.assignment_id, a.submitted_at
            FROM attempt a JOIN learner l ON l.id = a.learner_id
            WHERE a.quiz_id = :quiz
              AND NOT EXISTS (SELECT 1 FROM attempt e
                              WHERE e.learner_id = a.learner_id AND e.quiz_id = a.quiz_id
                                AND e.form_id = a.form_id AND e.sitting < a.sitting)
              AND\s""";
    private static final String IN_ORDER = " ORDER BY a.started_at, a.id";

    private static final String RESPONSES = """
            SELECT r.attempt_id, r.item_id, r.chosen, r.confidence, r.score, r.max_score, r.time_taken_ms
            FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
            WHERE a.quiz_id = :quiz AND\s""";

    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;
    private final KeyChanges keyChanges;

    AnswerSheets(JdbcClient jdbc, UsedQuizzes quizzes, KeyChanges keyChanges) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
        this.keyChanges = keyChanges;
    }

    /** The first attempts among the selected ones, in the order in which they started. */
    public List<AnswerSheet> of(Sight sight, QuizId quiz, Selection selection) {
        Map<UUID, Sitting> sittings = new LinkedHashMap<>();
        Map<Kind, Sorter> sorters = new HashMap<>();
        selection
                .in(jdbc.sql(ATTEMPTS + selection.sql() + IN_ORDER), sight)
                .param("quiz", quiz.value())
                .query(row -> {
                    Sorter sorter = sorters.computeIfAbsent(Kind.read(row), this::sorter);
                    sittings.put(row.getObject("id", UUID.class), Sitting.read(row, sorter));
                });
        selection
                .in(jdbc.sql(RESPONSES + selection.sql()), sight)
                .param("quiz", quiz.value())
                .query(row -> {
                    // a later sitting has no place among the first ones
                    Sitting sitting = sittings.get(row.getObject("attempt_id", UUID.class));
                    if (sitting != null) {
                        sitting.read(row);
                    }
                });
        return sittings.values().stream().map(Sitting::sheet).toList();
    }

    private Sorter sorter(Kind kind) {
        Map<ItemId, List<KeyChange>> changes =
                kind.assignment == null ? Map.of() : keyChanges.active(new AssignmentId(kind.assignment));
        return new Sorter(
                quizzes.quiz(new RevisionId(kind.revision))
                        .form(new FormId(kind.form))
                        .orElseThrow(),
                changes);
    }

    /** Attempts in which the same response means the same. */
    private record Kind(
            String revision, String form, @Nullable UUID assignment) {
        static Kind read(ResultSet row) throws SQLException {
            return new Kind(
                    row.getString("revision_id"), row.getString("form_id"), row.getObject("assignment_id", UUID.class));
        }
    }

    /** The replies of one kind of attempts, by item. */
    private static final class Sorter {
        private final Form form;
        private final Map<String, Replies> byItem = new HashMap<>();

        Sorter(Form form, Map<ItemId, List<KeyChange>> changes) {
            this.form = form;
            form.items()
                    .forEach(item -> byItem.put(
                            item.id().value(),
                            new Replies(
                                    item,
                                    changes.getOrDefault(item.id(), List.of()).stream()
                                            .map(KeyChange::correction)
                                            .toList())));
        }
    }

    /** The different replies to one item. */
    private static final class Replies {
        private final Item item;
        private final List<Correction> corrections;
        private final Map<String, Reply> byChosen = new HashMap<>();
        private final Map<String, Map<String, Confidence>> byConfidence = new HashMap<>();

        Replies(Item item, List<Correction> corrections) {
            this.item = item;
            this.corrections = corrections;
        }

        Reply reply(String chosen) {
            return byChosen.computeIfAbsent(chosen, text -> {
                Response response = ResponseJson.read(text);
                return new Reply(
                        item,
                        response,
                        Marking.marks(new ItemResponse(item, response), corrections),
                        item instanceof ClassifyItem classify && response instanceof Response.Classify sorted
                                ? SortingCounts.of(classify, sorted, corrections)
                                : SortingCounts.NONE);
            });
        }

        List<Judgement> judgements(Reply reply, String confidence) {
            Map<String, Confidence> stated = byConfidence.computeIfAbsent(confidence, ResponseJson::readConfidence);
            return stated.isEmpty()
                    ? List.of()
                    : Calibration.judgements(new ItemResponse(item, reply.response()), stated, reply.marks());
        }
    }

    /** An attempt as it is being read. */
    private record Sitting(LearnerId learner, boolean submitted, Sorter sorter, Map<ItemId, Answer> answers) {
        static Sitting read(ResultSet row, Sorter sorter) throws SQLException {
            return new Sitting(
                    new LearnerId(row.getObject("learner_id", UUID.class)),
                    row.getObject("submitted_at") != null,
                    sorter,
                    new HashMap<>());
        }

        void read(ResultSet row) throws SQLException {
            Replies replies = sorter.byItem.get(row.getString("item_id"));
            if (replies == null) {
                return;
            }
            double max = row.getDouble("max_score");
            double earned = row.getDouble("score");
            boolean unrated = row.wasNull();
            Reply reply = replies.reply(row.getString("chosen"));
            answers.put(
                    replies.item.id(),
                    new Answer(
                            reply,
                            max > 0,
                            max == 0 || unrated ? Optional.empty() : Optional.of(new Score(earned, max)),
                            Duration.ofMillis(row.getLong("time_taken_ms")),
                            max == 0 ? List.of() : replies.judgements(reply, row.getString("confidence"))));
        }

        AnswerSheet sheet() {
            return new AnswerSheet(learner, sorter.form, submitted, answers);
        }
    }
}
