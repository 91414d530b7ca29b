package org.framewise.results.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.quiz.FormId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;
import org.framewise.results.FirstSitting;
import org.framewise.results.Selection;
import org.framewise.results.SideBySide;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the selected attempts at a quiz in one pass: how many there are for each form and revision, and which of them
 * are first attempts. The database looks up learner and classroom for each attempt, so the query is split into two
 * halves that run in parallel.
 */
@Component
class SelectedAttempts {
    private static final String ATTEMPTS = """
            SELECT a.id, a.learner_id, a.revision_id, a.form_id, a.sitting, a.assignment_id, a.started_at,
                   a.submitted_at IS NOT NULL AS submitted, a.confidence, a.score_changes, %s AS first_ever
            FROM attempt a JOIN learner l ON l.id = a.learner_id
            WHERE a.quiz_id = :quiz AND a.id %s CAST('80000000-0000-0000-0000-000000000000' AS UUID) AND\s""";

    private static final List<String> HALVES = List.of("<", ">=");

    private static final Comparator<Line> IN_ORDER = Comparator.comparing(Line::started)
            .thenComparing(line -> line.head().attempt().value());

    private final JdbcClient jdbc;

    SelectedAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The selected attempts at a quiz.
     *
     * @param firsts first attempts, in the order in which they started
     * @param uses the number of all selected attempts by form and revision
     */
    record Found(List<Line> firsts, List<UsedQuiz.Count> uses) {}

    /** Identifies attempts in which the same response means the same. */
    record Kind(RevisionId revision, FormId form, @Nullable AssignmentId assignment) {}

    /**
     * An attempt that was found.
     *
     * @param first whether the attempt is the learner's first at the form
     * @param scoreChanges number of changes to its scores so far
     */
    record Line(SheetHead head, Kind kind, OffsetDateTime started, int scoreChanges, boolean first) {
        private At at() {
            return new At(head.learner(), kind.form);
        }

        private UsedQuiz.Count use() {
            return new UsedQuiz.Count(new UsedQuiz.Place(kind.revision, kind.form), 1, head.submitted() ? 1 : 0);
        }
    }

    /** A learner at a form, in any revision. */
    private record At(LearnerId learner, FormId form) {}

    /** Finds the attempts; both lists are empty if nobody took the quiz. */
    Found find(TeacherScope teacherScope, QuizId quiz, Selection selection) {
        List<List<Line>> halves =
                HALVES.stream().<List<Line>>map(half -> new ArrayList<>()).toList();
        SideBySide.run(IntStream.range(0, HALVES.size())
                .<Runnable>mapToObj(i -> () -> halves.get(i).addAll(find(HALVES.get(i), teacherScope, quiz, selection)))
                .toList());
        List<Line> lines =
                halves.stream().flatMap(List::stream).sorted(IN_ORDER).toList();
        return new Found(firsts(lines), uses(lines));
    }

    private List<Line> find(String half, TeacherScope teacherScope, QuizId quiz, Selection selection) {
        // if the selection can't exclude earlier attempts, the first selected attempt is the first overall, and
        // checking for earlier attempts would only double the cost
        String first = selection.canHideEarlier() ? FirstSitting.EVER : "TRUE";
        Map<Columns, Kind> kinds = new HashMap<>();
        return selection
                .bind(jdbc.sql(ATTEMPTS.formatted(first, half) + selection.sql()), teacherScope)
                .param("quiz", quiz.value())
                .query((row, n) -> line(row, kinds.computeIfAbsent(Columns.read(row), Columns::kind)))
                .list();
    }

    /** The kind as read from a row; interns kinds, because there are thousands of rows but only a handful of kinds. */
    private record Columns(
            String revision, String form, @Nullable UUID assignment) {
        static Columns read(ResultSet row) throws SQLException {
            return new Columns(
                    row.getString("revision_id"), row.getString("form_id"), row.getObject("assignment_id", UUID.class));
        }

        Kind kind() {
            return new Kind(
                    new RevisionId(revision),
                    new FormId(form),
                    assignment == null ? null : new AssignmentId(assignment));
        }
    }

    private static Line line(ResultSet row, Kind kind) throws SQLException {
        SheetHead head = new SheetHead(
                new AttemptId(row.getObject("id", UUID.class)),
                new LearnerId(row.getObject("learner_id", UUID.class)),
                row.getInt("sitting"),
                kind.assignment,
                row.getBoolean("submitted"),
                row.getBoolean("confidence"));
        return new Line(
                head,
                kind,
                row.getObject("started_at", OffsetDateTime.class),
                row.getInt("score_changes"),
                row.getBoolean("first_ever"));
    }

    private static List<Line> firsts(List<Line> inOrder) {
        Map<At, Line> firsts = LinkedHashMap.newLinkedHashMap(inOrder.size());
        inOrder.stream()
                .filter(Line::first)
                .forEach(line -> firsts.merge(
                        line.at(),
                        line,
                        (one, other) -> other.head().sitting() < one.head().sitting() ? other : one));
        return List.copyOf(firsts.values());
    }

    private static List<UsedQuiz.Count> uses(List<Line> lines) {
        Map<UsedQuiz.Place, UsedQuiz.Count> uses = new LinkedHashMap<>();
        lines.stream().map(Line::use).forEach(use -> uses.merge(use.place(), use, UsedQuiz.Count::plus));
        return List.copyOf(uses.values());
    }
}
