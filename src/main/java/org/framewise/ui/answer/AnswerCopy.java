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
 * A copy of an answer that a browser has in its own storage, as it came from there: nothing in it is to be trusted.
 *
 * @param item the id of an item, or anything
 * @param at when the learner changed it last, as the browser says
 * @param pressed whether the learner tried to hand it in
 */
public record AnswerCopy(String item, Instant at, FormState state, boolean pressed) {
    /** The copy in the detail of an event of the browser; empty when it is none. */
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
     * The copy as a draft. A browser whose clock runs ahead has changed it just now.
     *
     * @throws IllegalArgumentException when it doesn't fit the item
     */
    public Draft draft(PresentedItem item, Duration timeTaken, Instant now) {
        return new Draft(
                new ResponseInput(state.response(item), state.confidence(item), timeTaken), at.isAfter(now) ? now : at);
    }
}
