package org.framewise.ui.review.feedback;

import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Reviews;
import org.springframework.stereotype.Component;

/** Creates feedback panels for pages whose own code must not have access to a key. */
@Component
public class Feedback {
    private final Reviews reviews;

    Feedback(Reviews reviews) {
        this.reviews = reviews;
    }

    /**
     * The feedback to the item with that number; empty until the response is handed in, and while a check withholds
     * feedback.
     */
    public Optional<FeedbackPanel> panelFor(Attempt attempt, int number) {
        return reviews.forLearner(attempt, number).map(FeedbackPanel::new);
    }
}
