package org.framewise.ui.review;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Attempts;
import org.framewise.classroom.Learner;
import org.framewise.ui.error.NoSuchAttempt;

/** Looks up the attempt named in the URL, provided that it belongs to the current learner. */
final class MyAttempt {
    private MyAttempt() {}

    static Attempt of(BeforeEnterEvent event, Attempts attempts, Learner learner) {
        try {
            return event.getRouteParameters()
                    .get("attempt")
                    .map(AttemptId::parse)
                    .flatMap(id -> attempts.find(id, learner.id()))
                    .orElseThrow(NoSuchAttempt::new);
        } catch (IllegalArgumentException noId) {
            throw new NoSuchAttempt();
        }
    }
}
