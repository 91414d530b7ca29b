package org.framewise.results;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.framewise.quiz.QuizId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads which quizzes were taken on which days and by which classrooms. */
@Service
public class Overview {
    private static final Comparator<Day> NEWEST_FIRST = Comparator.comparing(Day::day)
            .reversed()
            .thenComparing(day -> day.classroom().map(ClassroomLabel::name).orElse("\uffff"))
            .thenComparing(day -> day.classroom()
                    .map(classroomLabel -> classroomLabel.id().toString())
                    .orElse(""));

    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;

    Overview(JdbcClient jdbc, UsedQuizzes quizzes) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
    }

    /** The quizzes with selected attempts, most recently used first, each with its days, newest first. */
    public List<QuizDays> byQuizAndDay(TeacherScope teacherScope, Selection selection) {
        Map<QuizId, SortedMap<Day, Day>> found = new HashMap<>();
        for (Started started : Started.all(jdbc, teacherScope, selection)) {
            Day day = started.day(selection.zone());
            found.computeIfAbsent(started.quiz, quiz -> new TreeMap<>(NEWEST_FIRST))
                    .merge(day, day, Day::plus);
        }
        Map<QuizId, String> titles = quizzes.titles(teacherScope, found.keySet());
        return found.entrySet().stream()
                .map(entry -> new QuizDays(
                        entry.getKey(),
                        titles.getOrDefault(entry.getKey(), entry.getKey().value()),
                        List.copyOf(entry.getValue().values())))
                .sorted(Comparator.comparing(
                                (QuizDays quiz) -> quiz.days().getFirst().day())
                        .reversed()
                        .thenComparing(quiz -> quiz.quiz().value()))
                .toList();
    }

    /**
     * A quiz with the days on which it was taken.
     *
     * @param days at least one, newest first; within a day, sorted by classroom name
     */
    public record QuizDays(QuizId quiz, String title, List<Day> days) {
        public QuizDays {
            days = List.copyOf(days);
        }
    }

    /**
     * The attempts at one quiz that started on one day, in one classroom or outside classrooms.
     *
     * @param day the day on which the attempts started
     * @param classroomLabel absent outside classrooms
     * @param started number of attempts
     * @param submitted number of those attempts submitted by now
     * @param waiting number of written responses in them not yet rated
     */
    public record Day(LocalDate day, @Nullable ClassroomLabel classroomLabel, int started, int submitted, int waiting) {
        public Optional<ClassroomLabel> classroom() {
            return Optional.ofNullable(classroomLabel);
        }

        Day plus(Day other) {
            return new Day(
                    day, classroomLabel, started + other.started, submitted + other.submitted, waiting + other.waiting);
        }
    }

    private record Started(
            QuizId quiz, OffsetDateTime at, @Nullable ClassroomLabel classroomLabel, boolean submitted, int waiting) {
        private static final String SQL = """
                SELECT a.quiz_id, a.started_at, a.submitted_at, c.id AS classroom_id, c.name AS classroom,
                       COUNT(r.item_id) AS waiting
                FROM attempt a JOIN learner l ON l.id = a.learner_id LEFT JOIN classroom c ON c.id = l.classroom_id
                     LEFT JOIN response r ON r.attempt_id = a.id AND r.score IS NULL
                WHERE\s""";
        private static final String GROUP = " GROUP BY a.id, a.quiz_id, a.started_at, a.submitted_at, c.id, c.name";

        static List<Started> all(JdbcClient jdbc, TeacherScope teacherScope, Selection selection) {
            return selection
                    .bind(jdbc.sql(SQL + selection.sql() + GROUP), teacherScope)
                    .query((row, n) -> new Started(
                            new QuizId(row.getString("quiz_id")),
                            row.getObject("started_at", OffsetDateTime.class),
                            ClassroomLabel.read(row),
                            row.getObject("submitted_at") != null,
                            row.getInt("waiting")))
                    .list();
        }

        Day day(ZoneId zone) {
            return new Day(at.atZoneSameInstant(zone).toLocalDate(), classroomLabel, 1, submitted ? 1 : 0, waiting);
        }
    }
}
