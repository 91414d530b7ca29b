package org.framewise.attempt;

import java.util.List;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.Quiz;

/** Removes the key from an item and puts its parts into the order of an attempt. Deterministic for a given seed. */
final class Presenter {
    private final Quiz quiz;
    private final Clippings clippings;
    private final long seed;
    private final boolean confidenceAsked;

    /**
     * @param confidenceAsked whether items that support it ask for confidence
     * @param revealed whether the response is in, so that outlets no longer need to be hidden
     */
    Presenter(Quiz quiz, long seed, boolean confidenceAsked, boolean revealed) {
        this.quiz = quiz;
        this.clippings = new Clippings(quiz, revealed || quiz.outlets() == Quiz.Outlets.SHOWN);
        this.seed = seed;
        this.confidenceAsked = confidenceAsked;
    }

    PresentedItem present(Item item, int number, int total) {
        Presentation presentation = Presentation.of(item);
        List<Confidence> levels = confidenceAsked && item.confidenceAsked() ? presentation.levels() : List.of();
        return new PresentedItem(
                quiz.language(),
                number,
                total,
                item.id(),
                item.title(),
                item.stem(),
                item.note(),
                levels,
                clippings.all(item, presentation),
                presentation.task(new Shuffle(seed, item.id()), clippings),
                clippings.cited(item, presentation.cited()));
    }
}
