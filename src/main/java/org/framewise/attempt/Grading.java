package org.framewise.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.framewise.quiz.Item;
import org.framewise.quiz.Quiz;
import org.framewise.scoring.CorrectedScoring;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;

/** Grades responses: when they arrive, when a teacher rates them, and when the key of their item is corrected. */
final class Grading {
    private Grading() {}

    /**
     * The score of a response.
     *
     * @param rating the points of a written response; empty if the response isn't rated yet, and for other items
     * @param held whether the response arrived while the class was discussing the item, in which case it never counts
     */
    static StoredScore score(ItemResponse given, OptionalInt rating, List<Correction> corrections, boolean held) {
        List<Correction> all = new ArrayList<>(corrections);
        if (held) {
            all.add(new Correction.NotCounted());
        }
        return StoredScore.of(CorrectedScoring.outcome(given, rating, all));
    }

    /** The score of a previously recorded response. */
    static StoredScore score(GradedResponse response, Item item, OptionalInt rating, List<Correction> corrections) {
        return score(new ItemResponse(item, response.response()), rating, corrections, response.held());
    }

    /** The item of a response, in the revision of the quiz that was answered. */
    static Item item(GradedResponse response, Quiz quiz) {
        return quiz.form(response.form())
                .flatMap(form -> form.item(response.item()))
                .orElseThrow();
    }
}
