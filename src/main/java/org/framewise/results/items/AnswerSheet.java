package org.framewise.results.items;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.framewise.attempt.LearnerId;
import org.framewise.quiz.Form;
import org.framewise.quiz.ItemId;
import org.framewise.results.measures.QuizScore;
import org.framewise.scoring.Score;

/** A learner's first attempt at a form. */
public final class AnswerSheet {
    /** Sums of the same fractions in another order differ by less than this, and those of other fractions by more. */
    private static final double GRAIN = 1e-9;

    private final LearnerId learner;
    private final Form form;
    private final boolean submitted;
    private final Map<ItemId, Answer> answers;
    private final double sum;
    private final int scored;
    private final int counted;

    /**
     * @param form as it was in the attempt's revision
     * @param answers those that are in, by item; must not change any more
     */
    AnswerSheet(LearnerId learner, Form form, boolean submitted, Map<ItemId, Answer> answers) {
        this.learner = learner;
        this.form = form;
        this.submitted = submitted;
        this.answers = Collections.unmodifiableMap(answers);
        double earned = 0;
        int withScore = 0;
        int uncounted = 0;
        for (Answer answer : answers.values()) {
            if (!answer.counted()) {
                uncounted++;
            } else if (answer.score().isPresent()) {
                withScore++;
                earned += answer.score().get().fraction();
            }
        }
        this.sum = earned;
        this.scored = withScore;
        this.counted = form.items().size() - uncounted;
    }

    public LearnerId learner() {
        return learner;
    }

    /** The form as it was in the attempt's revision. */
    public Form form() {
        return form;
    }

    public boolean submitted() {
        return submitted;
    }

    /** The answers that are in, by item. */
    public Map<ItemId, Answer> answers() {
        return answers;
    }

    /** The score of an item; empty where it has none. */
    public Optional<Score> score(ItemId item) {
        Answer answer = answers.get(item);
        return answer == null ? Optional.empty() : answer.score();
    }

    /** The score of the attempt; empty if fewer than half of the items that are counted have one. */
    public Optional<QuizScore> total() {
        return QuizScore.ofSum(sum, scored, counted);
    }

    /** The mean fraction earned on all other items than that one; empty if fewer than half of them have a score. */
    public Optional<Double> rest(Answer without) {
        int others = without.counted() ? counted - 1 : counted;
        return without.score()
                .map(score -> QuizScore.ofSum(Math.max(0, sum - score.fraction()), scored - 1, others))
                .orElseGet(() -> QuizScore.ofSum(sum, scored, others))
                .map(score -> Math.rint(score.percent() / 100 / GRAIN) * GRAIN);
    }
}
