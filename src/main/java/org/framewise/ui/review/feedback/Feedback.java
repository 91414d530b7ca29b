package org.framewise.ui.review.feedback;

import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Reviews;
import org.springframework.stereotype.Component;

/** Makes the feedback to a response, for screens that must not see a key themselves. */
@Component
public class Feedback {
    private final Reviews reviews;

    Feedback(Reviews reviews) {
        this.reviews = reviews;
    }

    /** The feedback to the item at that place; empty before the response is in or as long as a check holds it back. */
    public Optional<FeedbackPanel> panelFor(Attempt attempt, int number) {
        return reviews.forLearner(attempt, number).map(FeedbackPanel::new);
    }
}
