package org.framewise.results.insight;

import java.util.Optional;
import org.framewise.attempt.AttemptId;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.results.items.Answer;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.measures.QuizScore;
import org.framewise.scoring.Score;

/**
 * A form of a check that was handed in, its scores added up.
 *
 * @param closed items that are not answered in words
 * @param written items that are
 */
record CheckedAttempt(AnswerSheet sheet, Sum closed, Sum written) {
    static CheckedAttempt of(AnswerSheet sheet) {
        return new CheckedAttempt(sheet, Sum.of(sheet, false), Sum.of(sheet, true));
    }

    /**
     * Items of one kind.
     *
     * @param sum of the fractions earned
     * @param scored those that have a score
     * @param items those that are counted
     */
    record Sum(double sum, int scored, int items) {
        static Sum of(AnswerSheet sheet, boolean written) {
            double sum = 0;
            int scored = 0;
            int items = 0;
            for (Item item : sheet.form().items()) {
                Optional<Answer> answer = sheet.answer(item.id());
                if (item instanceof ExtendedTextItem == written
                        && answer.filter(given -> !given.counted()).isEmpty()) {
                    Optional<Score> score = answer.flatMap(Answer::score);
                    sum += score.map(Score::fraction).orElse(0.0);
                    scored += score.isPresent() ? 1 : 0;
                    items++;
                }
            }
            return new Sum(sum, scored, items);
        }

        boolean isComplete() {
            return scored == items;
        }

        Sum plus(Sum other) {
            return new Sum(sum + other.sum, scored + other.scored, items + other.items);
        }
    }

    AttemptId id() {
        return sheet.attempt();
    }

    FormId form() {
        return sheet.form().id();
    }

    /** The score of the check; empty when fewer than half of the items have one. */
    Optional<QuizScore> score(boolean withWritten) {
        Sum sum = withWritten ? closed.plus(written) : closed;
        return QuizScore.ofSum(sum.sum, sum.scored, sum.items);
    }
}
