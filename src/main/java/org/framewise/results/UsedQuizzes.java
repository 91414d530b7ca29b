package org.framewise.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.Revisions;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the quizzes that results are shown for: quizzes that can be taken now, and quizzes that were taken before their
 * file was removed.
 */
@Component
public class UsedQuizzes {
    private static final String USES = """
            SELECT a.revision_id, a.form_id, COUNT(*) AS started, COUNT(a.submitted_at) AS submitted
            FROM attempt a JOIN learner l ON l.id = a.learner_id
            WHERE a.quiz_id = :quiz AND\s""";
    private static final String BY_PLACE = " GROUP BY a.revision_id, a.form_id";

    private static final String KEPT = "SELECT id FROM revision WHERE quiz_id = :quiz ORDER BY first_used_at DESC, id";

    private static final String TAKEN = """
            SELECT r.quiz_id, r.id FROM revision r
            WHERE r.quiz_id IN (:quizzes)
              AND EXISTS (SELECT 1 FROM attempt a JOIN learner l ON l.id = a.learner_id
                          WHERE a.quiz_id = r.quiz_id AND a.revision_id = r.id AND %s)
            ORDER BY r.first_used_at DESC, r.id""".formatted(TeacherScope.SQL);

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final Catalogue catalogue;

    UsedQuizzes(JdbcClient jdbc, Revisions revisions, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.catalogue = catalogue;
    }

    /**
     * A quiz with the revisions and forms that the selected attempts used; empty if there is neither a current quiz
     * with this id nor an earlier one that the teacher may see.
     */
    public Optional<UsedQuiz> find(TeacherScope teacherScope, QuizId id, Selection selection) {
        return latest(teacherScope, id).map(latest -> used(latest, selection, counted(teacherScope, id, selection)));
    }

    /**
     * Like {@link #find(TeacherScope, QuizId, Selection)}, for callers that have already counted the selected attempts.
     *
     * @param counts the number of selected attempts at each form of each revision, each once, in any order
     */
    public Optional<UsedQuiz> find(
            TeacherScope teacherScope, QuizId id, Selection selection, List<UsedQuiz.Count> counts) {
        return latest(teacherScope, id).map(latest -> used(latest, selection, counts));
    }

    private List<UsedQuiz.Count> counted(TeacherScope teacherScope, QuizId id, Selection selection) {
        return selection
                .bind(jdbc.sql(USES + selection.sql() + BY_PLACE), teacherScope)
                .param("quiz", id.value())
                .query((row, n) -> new UsedQuiz.Count(
                        new UsedQuiz.Place(
                                new RevisionId(row.getString("revision_id")), new FormId(row.getString("form_id"))),
                        row.getInt("started"),
                        row.getInt("submitted")))
                .list();
    }

    private UsedQuiz used(Quiz latest, Selection selection, List<UsedQuiz.Count> counts) {
        List<RevisionId> newestFirst = jdbc.sql(KEPT)
                .param("quiz", latest.id().value())
                .query((row, n) -> new RevisionId(row.getString("id")))
                .list();
        List<UsedQuiz.Use> uses = counts.stream()
                .sorted(Comparator.<UsedQuiz.Count, Boolean>comparing(
                                count -> !quiz(count.place().revision()).equals(latest))
                        .thenComparing(
                                count -> newestFirst.indexOf(count.place().revision()))
                        .thenComparing(count -> count.place().form().value()))
                .map(this::use)
                .toList();
        return new UsedQuiz(latest, uses, selection.form() == null ? Set.of() : Set.of(selection.form()));
    }

    private UsedQuiz.Use use(UsedQuiz.Count count) {
        RevisionId revision = count.place().revision();
        return new UsedQuiz.Use(revision, quiz(revision), count.place().form(), count.started(), count.submitted());
    }

    /** The quiz in this revision. */
    public Quiz quiz(RevisionId revision) {
        return revisions.quiz(revision);
    }

    /** The revisions used by visible attempts, by quiz, newest first; no entry for a quiz without such attempts. */
    Map<QuizId, List<RevisionId>> newestFirst(TeacherScope teacherScope, Collection<QuizId> quizzes) {
        Map<QuizId, List<RevisionId>> found = new HashMap<>();
        if (!quizzes.isEmpty()) {
            teacherScope
                    .bind(jdbc.sql(TAKEN))
                    .param("quizzes", quizzes.stream().map(QuizId::value).toList())
                    .query(row -> {
                        found.computeIfAbsent(new QuizId(row.getString("quiz_id")), quiz -> new ArrayList<>())
                                .add(new RevisionId(row.getString("id")));
                    });
        }
        return found;
    }

    /**
     * The current quiz. If its file is gone, the last revision for teachers who can see an attempt at it or teach a
     * classroom it is assigned to, and empty for all others.
     */
    Optional<Quiz> latest(TeacherScope teacherScope, QuizId quiz) {
        return catalogue.find(quiz).map(Revision::quiz).or(() -> {
            Optional<Quiz> used = newestFirst(teacherScope, Set.of(quiz)).getOrDefault(quiz, List.of()).stream()
                    .findFirst()
                    .map(this::quiz);
            return used.isPresent() || isAssigned(teacherScope, quiz)
                    ? lastKnown(quiz).or(() -> used)
                    : Optional.empty();
        });
    }

    /**
     * The title of each quiz: the current title or, for a quiz without a file, the last known title if the teacher can
     * see an attempt at the quiz, otherwise the quiz's id.
     */
    Map<QuizId, String> titles(TeacherScope teacherScope, Collection<QuizId> quizzes) {
        Map<QuizId, String> titles = new HashMap<>();
        quizzes.forEach(quiz -> catalogue
                .find(quiz)
                .ifPresent(now -> titles.put(quiz, now.quiz().title())));
        Set<QuizId> gone = new HashSet<>(quizzes);
        gone.removeAll(titles.keySet());
        newestFirst(teacherScope, gone)
                .forEach((quiz, used) -> titles.put(
                        quiz,
                        lastKnown(quiz).orElseGet(() -> quiz(used.getFirst())).title()));
        gone.forEach(quiz -> titles.putIfAbsent(quiz, quiz.value()));
        return titles;
    }

    private Optional<Quiz> lastKnown(QuizId quiz) {
        return catalogue.lastKnown(quiz).map(Revision::quiz);
    }

    private boolean isAssigned(TeacherScope teacherScope, QuizId quiz) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM assignment s JOIN classroom_teacher t ON t.classroom_id = s.classroom_id
                               WHERE s.quiz_id = :quiz AND t.teacher_id = :teacher)""")
                .param("quiz", quiz.value())
                .param("teacher", teacherScope.teacher().value())
                .query(Boolean.class)
                .single();
    }
}
