package org.framewise.attempt;

import java.time.Duration;
import java.util.Map;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Response;

/**
 * A response as entered on the screen.
 *
 * @param confidence the stated confidence: by statement for classify items, otherwise under the item's id
 * @param timeTaken how long the item was on the screen before the response was sent
 */
public record ResponseInput(Response response, Map<String, Confidence> confidence, Duration timeTaken) {
    public ResponseInput {
        confidence = Map.copyOf(confidence);
        timeTaken = timeTaken.isNegative() ? Duration.ZERO : timeTaken;
    }
}
