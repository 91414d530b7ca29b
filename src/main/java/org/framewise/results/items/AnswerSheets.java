package org.framewise.results.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.KeyChanges;
import org.framewise.quiz.Form;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.SideBySide;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuizzes;
import org.framewise.scoring.Correction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;

/**
 * Reads the first attempts at a quiz: the attempts, then all of their responses. All results pages compute their
 * statistics from this, so that a page needs only one pass over the responses however many values it shows. A response
 * that many learners gave is parsed and marked once, and submitted attempts are cached as long as none of their scores
 * changes.
 */
@Service
public class AnswerSheets {
    private static final String RESPONSES = """
            SELECT r.attempt_id, r.item_id, r.chosen, r.confidence, r.score, r.max_score, r.time_taken_ms
            FROM UNNEST(:attempts) AS f(id) JOIN response r ON r.attempt_id = f.id""";

    /**
     * From this number of attempts, responses are read in parallel parts, each of which briefly uses its own
     * connection.
     */
    private static final int MANY = 500;

    private static final int MOST_PARTS = 4;

    private final JdbcClient jdbc;
    private final SelectedAttempts attempts;
    private final UsedQuizzes quizzes;
    private final KeyChanges keyChanges;
    private final AnswerReaders readers = new AnswerReaders();
    private final SheetMemory memory = new SheetMemory();

    AnswerSheets(JdbcClient jdbc, SelectedAttempts attempts, UsedQuizzes quizzes, KeyChanges keyChanges) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.keyChanges = keyChanges;
    }

    /**
     * The first attempts among the selected attempts, in the order in which they started, with the same exclusions as
     * {@link #find}.
     */
    public List<AnswerSheet> of(TeacherScope teacherScope, QuizId quiz, Selection selection) {
        return find(teacherScope, quiz, selection).map(ReadQuiz::given).orElse(List.of());
    }

    /**
     * The quiz with the first attempts among the selected attempts; empty if no such quiz exists or ever existed.
     * Excludes responses to items whose meaning has changed since the response.
     */
    public Optional<ReadQuiz> find(TeacherScope teacherScope, QuizId quiz, Selection selection) {
        SelectedAttempts.Found found = attempts.find(teacherScope, quiz, selection);
        return quizzes.find(teacherScope, quiz, selection, found.uses())
                .map(used -> new ReadQuiz(used, SameMeaning.only(used, read(found.firsts()))));
    }

    private List<AnswerSheet> read(List<SelectedAttempts.Line> firsts) {
        Map<AssignmentId, Map<ItemId, List<KeyChange>>> changes = keyChanges.active(assignments(firsts));
        Map<SelectedAttempts.Kind, AnswerReader> known = new HashMap<>();
        List<Sitting> sittings = firsts.stream()
                .map(line -> sitting(line, known.computeIfAbsent(line.kind(), kind -> reader(kind, changes))))
                .toList();
        Map<UUID, Sitting> unread = new LinkedHashMap<>();
        sittings.stream()
                .filter(sitting -> sitting.before == null)
                .forEach(sitting -> unread.put(sitting.state.head().attempt().value(), sitting));
        if (!unread.isEmpty()) {
            readResponses(unread);
        }
        return sittings.stream()
                .map(sitting -> sitting.before == null ? kept(sitting) : sitting.before)
                .toList();
    }

    private AnswerSheet kept(Sitting read) {
        AnswerSheet sheet = read.sheet();
        if (sheet.submitted()) {
            memory.keep(read.state, sheet);
        }
        return sheet;
    }

    private Sitting sitting(SelectedAttempts.Line line, AnswerReader reader) {
        SheetMemory.State state = new SheetMemory.State(line.head(), reader, line.scoreChanges());
        AnswerSheet before = line.head().submitted() ? memory.find(state) : null;
        int unread = before == null ? reader.places().size() : 0;
        return new Sitting(state, new @Nullable ScoredResponse[unread], new long[unread], before);
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

    private static Set<AssignmentId> assignments(List<SelectedAttempts.Line> lines) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.kind().assignment()))
                .collect(Collectors.toSet());
    }

    private AnswerReader reader(SelectedAttempts.Kind kind, Map<AssignmentId, Map<ItemId, List<KeyChange>>> changes) {
        Form form = quizzes.quiz(kind.revision()).form(kind.form()).orElseThrow();
        Map<ItemId, List<Correction>> corrections = new HashMap<>();
        AssignmentId assignment = kind.assignment();
        Map<ItemId, List<KeyChange>> ofKind =
                assignment == null ? Map.of() : changes.getOrDefault(assignment, Map.of());
        ofKind.forEach((item, made) ->
                corrections.put(item, made.stream().map(KeyChange::correction).toList()));
        return readers.of(
                new AnswerReaders.Key(kind.revision().value(), kind.form().value(), corrections), form);
    }

    /**
     * An attempt being read.
     *
     * @param answers by index of the item; if the attempt is cached, both this and {@code millis} are empty
     * @param before the cached attempt; absent if the attempt has to be read
     */
    private record Sitting(
            SheetMemory.State state,
            @Nullable ScoredResponse[] answers,
            long[] millis,
            @Nullable AnswerSheet before) {
        void read(ResultSet row) throws SQLException {
            int place = state.reader().places().of(row.getString("item_id"));
            if (place >= 0) {
                double max = row.getDouble("max_score");
                double score = row.getDouble("score");
                double earned = row.wasNull() ? AnswerReader.StoredPoints.UNRATED : score;
                answers[place] = state.reader()
                        .answer(
                                place,
                                row.getString("chosen"),
                                new AnswerReader.StoredPoints(row.getString("confidence"), earned, max));
                millis[place] = row.getLong("time_taken_ms");
            }
        }

        AnswerSheet sheet() {
            return new AnswerSheet(state.head(), state.reader(), answers, millis);
        }
    }
}
