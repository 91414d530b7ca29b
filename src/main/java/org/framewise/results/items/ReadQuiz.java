package org.framewise.results.items;

import java.util.List;
import org.framewise.results.UsedQuiz;

/**
 * A quiz as far as the selected attempts used it, and what was given in the first of them.
 *
 * @param given first attempts, in the order in which they started
 */
public record ReadQuiz(UsedQuiz quiz, List<AnswerSheet> given) {
    public ReadQuiz {
        given = List.copyOf(given);
    }
}
