package org.framewise.results.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.KeyChanges;
import org.framewise.attempt.LearnerId;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;
import org.framewise.results.FirstSitting;
import org.framewise.results.Selection;
import org.framewise.results.SideBySide;
import org.framewise.results.Sight;
import org.framewise.results.UsedQuizzes;
import org.framewise.scoring.Correction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;

/**
 * Reads the first attempts at a quiz: one query for the attempts, then one for all that was given in them. The figures of all results pages
 * are computed from what is read here, so that a page costs one pass over its responses however many figures it has. A response that many
 * gave is read and marked once, and a submitted attempt is read once as long as none of its scores changes.
 */
@Service
public class AnswerSheets {
    private static final String ATTEMPTS = """
            SELECT a.id, a.learner_id, a.revision_id, a.form_id, a.sitting, a.assignment_id,
                   a.submitted_at IS NOT NULL AS submitted, a.confidence, a.score_changes
            FROM attempt a JOIN learner l ON l.id = a.learner_id
            WHERE a.quiz_id = :quiz AND\s""";

    /** That of an index: with the quiz, which is the same for all. */
    private static final String IN_ORDER = " ORDER BY a.quiz_id, a.started_at, a.id";

    private static final String RESPONSES = """
            SELECT r.attempt_id, r.item_id, r.chosen, r.confidence, r.score, r.max_score, r.time_taken_ms
            FROM UNNEST(:attempts) AS f(id) JOIN response r ON r.attempt_id = f.id""";

    /** From so many attempts on, their responses are read in parts side by side: each part takes a connection for a moment. */
    private static final int MANY = 500;

    private static final int MOST_PARTS = 4;

    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;
    private final KeyChanges keyChanges;
    private final AnswerReaders readers = new AnswerReaders();
    private final SheetMemory memory = new SheetMemory();

    AnswerSheets(JdbcClient jdbc, UsedQuizzes quizzes, KeyChanges keyChanges) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
        this.keyChanges = keyChanges;
    }

    /** The first attempts among the selected ones, in the order in which they started. */
    public List<AnswerSheet> of(Sight sight, QuizId quiz, Selection selection) {
        Map<Kind, Shared> known = new HashMap<>();
        List<Sitting> sittings = firsts(selection
                .in(
                        jdbc.sql(ATTEMPTS
                                + selection.sql()
                                // it costs as much again where it can be told from the selected attempts themselves
                                + (selection.canHideEarlier() ? " AND " + FirstSitting.EVER : "")
                                + IN_ORDER),
                        sight)
                .param("quiz", quiz.value())
                .query((row, n) -> sitting(row, known.computeIfAbsent(Kind.read(row), this::shared)))
                .list());
        Map<UUID, Sitting> unread = new LinkedHashMap<>();
        sittings.stream()
                .filter(sitting -> sitting.before == null)
                .forEach(sitting -> unread.put(sitting.head().attempt().value(), sitting));
        if (!unread.isEmpty()) {
            readResponses(unread);
        }
        return sittings.stream()
                .map(sitting -> sitting.before == null ? kept(sitting) : sitting.before)
                .toList();
    }

    private static List<Sitting> firsts(List<Sitting> inOrder) {
        Map<At, Sitting> firsts = LinkedHashMap.newLinkedHashMap(inOrder.size());
        inOrder.forEach(sitting -> firsts.merge(
                sitting.at(),
                sitting,
                (one, other) -> other.head().sitting() < one.head().sitting() ? other : one));
        return List.copyOf(firsts.values());
    }

    private AnswerSheet kept(Sitting read) {
        AnswerSheet sheet = read.sheet();
        if (sheet.submitted()) {
            memory.keep(read.state, sheet);
        }
        return sheet;
    }

    private Sitting sitting(ResultSet row, Shared shared) throws SQLException {
        SheetHead head = new SheetHead(
                new AttemptId(row.getObject("id", UUID.class)),
                new LearnerId(row.getObject("learner_id", UUID.class)),
                row.getInt("sitting"),
                shared.assignment,
                row.getBoolean("submitted"),
                row.getBoolean("confidence"));
        SheetMemory.State state = new SheetMemory.State(head, shared.reader, row.getInt("score_changes"));
        AnswerSheet before = head.submitted() ? memory.find(state) : null;
        int unread = before == null ? shared.reader.places().size() : 0;
        return new Sitting(state, new @Nullable Answer[unread], new long[unread], before);
    }

    private void readResponses(Map<UUID, Sitting> sittings) {
        UUID[] ids = sittings.keySet().toArray(UUID[]::new);
        int parts = ids.length < MANY
                ? 1
                : Math.min(MOST_PARTS, Runtime.getRuntime().availableProcessors());
        SideBySide.run(IntStream.range(0, parts)
                .mapToObj(part -> Arrays.copyOfRange(ids, ids.length * part / parts, ids.length * (part + 1) / parts))
                .<Runnable>map(some -> () -> readResponses(some, sittings))
                .toList());
    }

    private void readResponses(UUID[] attempts, Map<UUID, Sitting> sittings) {
        jdbc.sql(RESPONSES)
                .param("attempts", new SqlArrayValue("uuid", (Object[]) attempts))
                .query(row -> {
                    Sitting sitting = sittings.get(row.getObject("attempt_id", UUID.class));
                    if (sitting != null) {
                        sitting.read(row);
                    }
                });
    }

    private Shared shared(Kind kind) {
        AssignmentId assignment = kind.assignment == null ? null : new AssignmentId(kind.assignment);
        Map<ItemId, List<KeyChange>> changes = assignment == null ? Map.of() : keyChanges.active(assignment);
        Form form = quizzes.quiz(new RevisionId(kind.revision))
                .form(new FormId(kind.form))
                .orElseThrow();
        Map<ItemId, List<Correction>> corrections = new HashMap<>();
        changes.forEach((item, made) ->
                corrections.put(item, made.stream().map(KeyChange::correction).toList()));
        return new Shared(readers.of(new AnswerReaders.Key(kind.revision, kind.form, corrections), form), assignment);
    }

    /** A learner at a form, of whatever revision. */
    private record At(LearnerId learner, FormId form) {}

    /** Attempts in which the same response means the same. */
    private record Kind(
            String revision, String form, @Nullable UUID assignment) {
        static Kind read(ResultSet row) throws SQLException {
            return new Kind(
                    row.getString("revision_id"), row.getString("form_id"), row.getObject("assignment_id", UUID.class));
        }
    }

    /** What attempts of one kind have in common. */
    private record Shared(AnswerReader reader, @Nullable AssignmentId assignment) {}

    /**
     * An attempt as it is being read.
     *
     * @param answers empty like the times where it was read before
     * @param before the attempt as it was read before; absent when it has to be read
     */
    private record Sitting(
            SheetMemory.State state,
            @Nullable Answer[] answers,
            long[] millis,
            @Nullable AnswerSheet before) {
        SheetHead head() {
            return state.head();
        }

        At at() {
            return new At(head().learner(), state.reader().places().form().id());
        }

        void read(ResultSet row) throws SQLException {
            int place = state.reader().places().of(row.getString("item_id"));
            if (place >= 0) {
                double max = row.getDouble("max_score");
                double score = row.getDouble("score");
                double earned = row.wasNull() ? AnswerReader.Marked.UNRATED : score;
                answers[place] = state.reader()
                        .answer(
                                place,
                                row.getString("chosen"),
                                new AnswerReader.Marked(row.getString("confidence"), earned, max));
                millis[place] = row.getLong("time_taken_ms");
            }
        }

        AnswerSheet sheet() {
            return new AnswerSheet(head(), state.reader(), answers, millis);
        }
    }
}
