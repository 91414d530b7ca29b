package org.framewise.attempt;

import java.time.Duration;
import java.util.Map;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;

/**
 * A response as it comes from the screen.
 *
 * @param confidence how sure the learner is: by statement for classify items, else under the item's id
 * @param timeTaken how long the item was on the screen before the response came
 */
public record ResponseInput(Response response, Map<String, Confidence> confidence, Duration timeTaken) {
    public ResponseInput {
        confidence = Map.copyOf(confidence);
        timeTaken = timeTaken.isNegative() ? Duration.ZERO : timeTaken;
    }
}
