package org.framewise.results.items;

import java.util.List;
import org.framewise.results.UsedQuiz;

/**
 * A quiz with the revisions and forms that the selected attempts used, and with the responses in first attempts.
 *
 * @param given first attempts, in the order in which they started
 */
public record ReadQuiz(UsedQuiz quiz, List<AnswerSheet> given) {
    public ReadQuiz {
        given = List.copyOf(given);
    }
}
