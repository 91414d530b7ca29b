package org.framewise.results;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which quizzes were taken when. */
@Service
public class Overview {
    private final JdbcClient jdbc;
    private final UsedQuizzes quizzes;

    Overview(JdbcClient jdbc, UsedQuizzes quizzes) {
        this.jdbc = jdbc;
        this.quizzes = quizzes;
    }

    /** The quizzes that have attempts, the one used last first, each with its days, newest first. */
    public List<QuizDays> byQuizAndDay(ZoneId zone) {
        Map<QuizId, SortedMap<LocalDate, Day>> found = new HashMap<>();
        for (Started started : Started.all(jdbc)) {
            Day day = started.day(zone);
            found.computeIfAbsent(started.quiz, quiz -> new TreeMap<>(Comparator.reverseOrder()))
                    .merge(day.day(), day, Day::and);
        }
        return found.entrySet().stream()
                .map(entry -> new QuizDays(
                        entry.getKey(),
                        quizzes.latest(entry.getKey())
                                .map(Quiz::title)
                                .orElse(entry.getKey().value()),
                        List.copyOf(entry.getValue().values())))
                .sorted(Comparator.comparing(
                                (QuizDays quiz) -> quiz.days().getFirst().day())
                        .reversed()
                        .thenComparing(quiz -> quiz.quiz().value()))
                .toList();
    }

    /**
     * A quiz with its days.
     *
     * @param days newest first, at least one
     */
    public record QuizDays(QuizId quiz, String title, List<Day> days) {
        public QuizDays {
            days = List.copyOf(days);
        }
    }

    /**
     * One day of one quiz.
     *
     * @param day on which the attempts started
     * @param started attempts
     * @param submitted those of them that are submitted by now
     * @param waiting written responses in them that nobody has rated yet
     */
    public record Day(LocalDate day, int started, int submitted, int waiting) {
        Day and(Day other) {
            return new Day(day, started + other.started, submitted + other.submitted, waiting + other.waiting);
        }
    }

    private record Started(QuizId quiz, OffsetDateTime at, boolean submitted, int waiting) {
        private static final String SQL = """
                SELECT a.quiz_id, a.started_at, a.submitted_at, COUNT(r.item_id) AS waiting
                FROM attempt a LEFT JOIN response r ON r.attempt_id = a.id AND r.score IS NULL
                GROUP BY a.id, a.quiz_id, a.started_at, a.submitted_at""";

        static List<Started> all(JdbcClient jdbc) {
            return jdbc.sql(SQL)
                    .query((row, n) -> new Started(
                            new QuizId(row.getString("quiz_id")),
                            row.getObject("started_at", OffsetDateTime.class),
                            row.getObject("submitted_at") != null,
                            row.getInt("waiting")))
                    .list();
        }

        Day day(ZoneId zone) {
            return new Day(at.atZoneSameInstant(zone).toLocalDate(), 1, submitted ? 1 : 0, waiting);
        }
    }
}
