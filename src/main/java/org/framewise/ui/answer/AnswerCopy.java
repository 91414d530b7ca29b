package org.framewise.ui.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.framewise.attempt.Draft;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.ResponseInput;
import tools.jackson.databind.JsonNode;

/**
 * A copy of an answer from a browser's local storage, as the browser sent it. Untrusted input.
 *
 * @param item id of the item; untrusted, so it may be any text
 * @param at when the learner last changed the answer; the browser's estimate of server time
 * @param pressed whether the learner pressed the button to hand in the answer
 */
public record AnswerCopy(String item, Instant at, FormState state, boolean pressed) {
    /** Reads a copy from the detail of a browser event; empty when it isn't a valid copy. */
    public static Optional<AnswerCopy> of(JsonNode detail) {
        JsonNode at = detail.path("at");
        if (!at.isNumber()
                || !at.canConvertToLong()
                || !isTexts(detail.path("chosen"))
                || !isTexts(detail.path("sure"))) {
            return Optional.empty();
        }
        return Optional.of(new AnswerCopy(
                detail.path("item").asString(""),
                Instant.ofEpochMilli(at.longValue()),
                new FormState(texts(detail.path("chosen")), texts(detail.path("sure"))),
                detail.path("pressed").asBoolean(false)));
    }

    private static boolean isTexts(JsonNode array) {
        return array.isArray() && array.valueStream().allMatch(JsonNode::isString);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    /**
     * Converts the copy to a draft. A timestamp in the future (the browser's clock is ahead) is replaced by the current
     * time.
     *
     * @throws IllegalArgumentException when the copy doesn't fit the item
     */
    public Draft draft(PresentedItem item, Duration timeTaken, Instant now) {
        return new Draft(
                new ResponseInput(state.response(item), state.confidence(item), timeTaken), at.isAfter(now) ? now : at);
    }
}
