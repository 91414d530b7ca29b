package org.framewise.results.items;

import java.util.Map;
import java.util.Optional;
import org.framewise.attempt.LearnerId;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.results.measures.QuizScore;
import org.framewise.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * A learner's first attempt at a form.
 *
 * @param form as it was in the attempt's revision
 * @param answers those that are in, by item
 */
public record AnswerSheet(LearnerId learner, Form form, boolean submitted, Map<ItemId, Answer> answers) {
    public AnswerSheet {
        answers = Map.copyOf(answers);
    }

    /** The score of an item; empty where it has none. */
    public Optional<Score> score(ItemId item) {
        Answer answer = answers.get(item);
        return answer == null ? Optional.empty() : answer.score();
    }

    /** The score of the attempt; empty if fewer than half of the items that are counted have one. */
    public Optional<QuizScore> total() {
        return without(null);
    }

    /** The score on all items but that one; empty if fewer than half of them have one. */
    public Optional<QuizScore> rest(ItemId item) {
        return without(item);
    }

    private Optional<QuizScore> without(@Nullable ItemId left) {
        double sum = 0;
        int scored = 0;
        int counted = 0;
        for (Item item : form.items()) {
            Answer answer = answers.get(item.id());
            if (!item.id().equals(left) && (answer == null || answer.counted())) {
                counted++;
                if (answer != null && answer.score().isPresent()) {
                    scored++;
                    sum += answer.score().get().fraction();
                }
            }
        }
        return QuizScore.ofSum(sum, scored, counted);
    }
}
