package org.framewise.scoring;

import org.framewise.quiz.Item;
import org.framewise.quiz.Response;

/** An item with a response that fits it: of the right type, and naming only parts that the item has. */
public record ItemResponse(Item item, Response response) {
    /** @throws IllegalArgumentException if the response does not fit the item; the message says why */
    public ItemResponse {
        Kind.of(item).requireFits(response);
    }
}
