package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.measures.MisconceptionProfile;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;

/** Suggests items that a class could do next about a misconception. */
@Service
public class NextItems {
    /** Stops at the first response to each item: reading all responses of a school would take seconds. */
    private static final String TAKEN = """
            SELECT i.quiz_id, i.item_id FROM UNNEST(:quizzes, :items) AS i(quiz_id, item_id)
            WHERE (SELECT 1 FROM attempt a JOIN learner l ON l.id = a.learner_id
                        JOIN response r ON r.attempt_id = a.id AND r.item_id = i.item_id
                   WHERE a.quiz_id = i.quiz_id AND %s
                   LIMIT 1) = 1""";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    NextItems(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /**
     * An item that can show the misconception.
     *
     * @param quizTitle title of its quiz
     * @param chances number of choice points where it can occur
     */
    public record Next(QuizId quiz, String quizTitle, ItemId item, String title, int chances) {}

    /**
     * The items of other available quizzes, grouped by the misconceptions that can occur in them, those with the most
     * choice points first. Excludes items that any of the learners has ever answered, and items of checks, which must
     * remain unknown.
     *
     * @param learners selects the learners to suggest items for; its form and days are ignored
     */
    public Map<Misconception, List<Next>> of(TeacherScope teacherScope, QuizId quiz, Selection learners) {
        List<Quiz> others = catalogue.revisions().stream()
                .map(Revision::quiz)
                .filter(other -> !other.id().equals(quiz) && !other.isCheck())
                .toList();
        Set<Taken> taken = taken(teacherScope, others, learners);
        Map<Misconception, List<Next>> next = new EnumMap<>(Misconception.class);
        others.forEach(other -> other.items()
                .filter(item -> !taken.contains(new Taken(other.id(), item.id())))
                .forEach(item -> add(next, other, item)));
        next.values()
                .forEach(items ->
                        items.sort(Comparator.comparingInt(Next::chances).reversed()));
        return next;
    }

    /** The items that any of these learners has answered. */
    private Set<Taken> taken(TeacherScope teacherScope, List<Quiz> quizzes, Selection learners) {
        List<Taken> items = quizzes.stream()
                .flatMap(quiz -> quiz.items().map(item -> new Taken(quiz.id(), item.id())))
                .toList();
        if (items.isEmpty()) {
            return Set.of();
        }
        Selection ever =
                new Selection(null, null, null, learners.zone(), learners.learnerFilter(), learners.assignment());
        return new HashSet<>(ever.bind(jdbc.sql(TAKEN.formatted(ever.sql())), teacherScope)
                .param("quizzes", array(items.stream().map(item -> item.quiz.value())))
                .param("items", array(items.stream().map(item -> item.item.value())))
                .query((row, n) ->
                        new Taken(new QuizId(row.getString("quiz_id")), new ItemId(row.getString("item_id"))))
                .list());
    }

    private static SqlArrayValue array(Stream<String> texts) {
        return new SqlArrayValue("varchar", texts.toArray());
    }

    private static void add(Map<Misconception, List<Next>> next, Quiz quiz, Item item) {
        Map<Misconception, Integer> chances = new EnumMap<>(Misconception.class);
        MisconceptionProfile.offers(item).forEach(tag -> chances.merge(tag, 1, Integer::sum));
        chances.forEach((tag, count) -> next.computeIfAbsent(tag, t -> new ArrayList<>())
                .add(new Next(quiz.id(), quiz.title(), item.id(), item.title(), count)));
    }

    private record Taken(QuizId quiz, ItemId item) {}
}
