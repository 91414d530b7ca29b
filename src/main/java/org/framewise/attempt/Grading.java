package org.framewise.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.framewise.quiz.Item;
import org.framewise.quiz.Quiz;
import org.framewise.scoring.CorrectedScoring;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;

/** What a response is worth: when it comes in, when a teacher rates it, and when the key of its item is corrected. */
final class Grading {
    private Grading() {}

    /**
     * The score of a response.
     *
     * @param rating the points of a written response; empty for one that has none, and for other items
     * @param held whether it came while the class was talking about the item: then it counts in no case
     */
    static StoredScore score(ItemResponse given, OptionalInt rating, List<Correction> corrections, boolean held) {
        List<Correction> all = new ArrayList<>(corrections);
        if (held) {
            all.add(new Correction.NotCounted());
        }
        return StoredScore.of(CorrectedScoring.outcome(given, rating, all));
    }

    /** The score of a response that was recorded before. */
    static StoredScore score(GradedResponse response, Item item, OptionalInt rating, List<Correction> corrections) {
        return score(new ItemResponse(item, response.response()), rating, corrections, response.held());
    }

    /** The item of a response, in the revision of the quiz that it was given to. */
    static Item item(GradedResponse response, Quiz quiz) {
        return quiz.form(response.form())
                .flatMap(form -> form.item(response.item()))
                .orElseThrow();
    }
}
