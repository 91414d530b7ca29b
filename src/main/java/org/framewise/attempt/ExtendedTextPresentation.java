package org.framewise.attempt;

import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Response;

/** A text to write. */
record ExtendedTextPresentation(ExtendedTextItem item) implements Presentation {
    @Override
    public Task task(Shuffle shuffle, Clippings clippings) {
        return new Task.Write(Response.ExtendedText.MAX_LENGTH);
    }
}
