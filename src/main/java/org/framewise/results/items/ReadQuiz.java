package org.framewise.results.items;

import java.util.List;
import org.framewise.results.UsedQuiz;

/**
 * A quiz with what the selected attempts used of it, and the responses in the first of them.
 *
 * @param given first attempts, in the order in which they started
 */
public record ReadQuiz(UsedQuiz quiz, List<AnswerSheet> given) {
    public ReadQuiz {
        given = List.copyOf(given);
    }
}
