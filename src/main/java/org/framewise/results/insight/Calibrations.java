package org.framewise.results.insight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.Sight;
import org.framewise.results.insight.AlikeResponses.Alike;
import org.framewise.results.insight.AlikeResponses.By;
import org.framewise.results.measures.Alternatives;
import org.framewise.results.measures.Calibration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Compares how sure a class was with how often it was right, on first attempts. */
@Service
public class Calibrations {
    private static final String ASKED = """
            SELECT COUNT(*) FROM attempt a JOIN learner l ON l.id = a.learner_id
            WHERE a.quiz_id = :quiz AND a.confidence AND\s""";
    private static final String LEARNERS = """
            SELECT COUNT(DISTINCT a.learner_id)
            FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
            WHERE r.max_score > 0 AND r.confidence <> '{}' AND a.quiz_id = :quiz AND r.item_id IN (:items) AND %s AND\s""".formatted(FirstAttempts.SQL);

    private final JdbcClient jdbc;
    private final AlikeResponses responses;

    Calibrations(JdbcClient jdbc, AlikeResponses responses) {
        this.jdbc = jdbc;
        this.responses = responses;
    }

    /** The calibration of the selected learners. */
    public ClassCalibration of(Sight sight, QuizId quiz, Selection selection) {
        Map<Alternatives, List<Calibration.Level>> levels = new EnumMap<>(Alternatives.class);
        Map<Alternatives, List<String>> items = new EnumMap<>(Alternatives.class);
        responses
                .of(sight, quiz, selection, item -> item.core().confidenceAsked(), By.CONFIDENCE)
                .forEach(alike -> {
                    Alternatives kind = Alternatives.of(alike.item());
                    levels.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(levels(alike));
                    items.computeIfAbsent(kind, k -> new ArrayList<>())
                            .add(alike.item().id().value());
                });
        List<ClassCalibration.OfKind> kinds = new ArrayList<>();
        levels.forEach((kind, counts) -> Calibration.ofCounts(counts)
                .ifPresent(calibration -> kinds.add(new ClassCalibration.OfKind(
                        kind, learners(sight, quiz, selection, items.getOrDefault(kind, List.of())), calibration))));
        return new ClassCalibration(asked(sight, quiz, selection), kinds);
    }

    private static List<Calibration.Level> levels(Alike alike) {
        return Calibration.levels(Calibration.judgements(alike.given(), alike.stated(), alike.marks()), alike.times());
    }

    private int asked(Sight sight, QuizId quiz, Selection selection) {
        return selection
                .in(jdbc.sql(ASKED + selection.sql()), sight)
                .param("quiz", quiz.value())
                .query(Integer.class)
                .single();
    }

    private int learners(Sight sight, QuizId quiz, Selection selection, List<String> items) {
        return selection
                .in(jdbc.sql(LEARNERS + selection.sql()), sight)
                .param("quiz", quiz.value())
                .param("items", items.stream().distinct().toList())
                .query(Integer.class)
                .single();
    }
}
