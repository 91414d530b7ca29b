package org.framewise.results;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.QuizFile;
import org.framewise.quiz.QuizId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** Finds quizzes whose file is missing, so that teachers see a warning. Learners continue with the last revision. */
@Service
public class MissingFiles {
    private static final String TAKEN = """
            SELECT DISTINCT r.quiz_id, 0 AS assignments FROM revision r
            WHERE EXISTS (SELECT 1 FROM attempt a JOIN learner l ON l.id = a.learner_id
                          WHERE a.quiz_id = r.quiz_id AND %s)""".formatted(TeacherScope.SQL);

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Clock clock;

    MissingFiles(JdbcClient jdbc, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A quiz without a file.
     *
     * @param last the last known state of the file; empty if no revision was ever stored
     * @param assignments number of assignments that are not closed
     */
    public record MissingFile(QuizId quiz, Optional<QuizFile> last, int assignments) {
        /** The quiz's id if its title is unknown. */
        public String title() {
            return last.map(file -> file.revision().quiz().title()).orElseGet(quiz::value);
        }
    }

    /** The quizzes without a file in the teacher's assignments that are not closed, sorted by title. */
    public List<MissingFile> assigned(TeacherScope teacherScope) {
        return missing(jdbc.sql("""
                SELECT s.quiz_id, COUNT(*) AS assignments
                FROM assignment s JOIN classroom c ON c.id = s.classroom_id
                    JOIN classroom_teacher t ON t.classroom_id = c.id
                WHERE t.teacher_id = :teacher AND c.ended_at IS NULL
                    AND (s.closes_at IS NULL OR s.closes_at > :now)
                GROUP BY s.quiz_id""")
                .param("teacher", teacherScope.teacher().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /**
     * The quizzes without a file that the teacher can see attempts at, except those in {@link #assigned}, sorted by
     * title.
     */
    public List<MissingFile> retired(TeacherScope teacherScope) {
        Set<QuizId> assigned =
                assigned(teacherScope).stream().map(MissingFile::quiz).collect(Collectors.toSet());
        return missing(teacherScope.bind(jdbc.sql(TAKEN))).stream()
                .filter(one -> !assigned.contains(one.quiz()))
                .toList();
    }

    private List<MissingFile> missing(StatementSpec query) {
        return query
                .query((row, n) -> new Counted(new QuizId(row.getString("quiz_id")), row.getInt("assignments")))
                .list()
                .stream()
                .filter(one -> catalogue.find(one.quiz).isEmpty())
                .map(one -> new MissingFile(one.quiz, catalogue.file(one.quiz), one.assignments))
                .sorted(Comparator.comparing(MissingFile::title))
                .toList();
    }

    private record Counted(QuizId quiz, int assignments) {}
}
