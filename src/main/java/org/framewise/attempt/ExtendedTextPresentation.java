package org.framewise.attempt;

import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Response;

/** Presents an item that asks learners to write a text. */
record ExtendedTextPresentation(ExtendedTextItem item) implements Presentation {
    @Override
    public Task task(Shuffle shuffle, Clippings clippings) {
        return new Task.Write(Response.ExtendedText.MAX_LENGTH);
    }
}
