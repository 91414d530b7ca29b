package org.framewise.ui.parts;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assigned;
import org.framewise.classroom.Assignment;
import org.jspecify.annotations.Nullable;

/** Texts that tell learners about their assignments. */
public final class AssignmentWords {
    private final Component on;
    private final Locale locale;
    private final SchoolTime time;

    public AssignmentWords(Component on, Locale locale, SchoolTime time) {
        this.on = on;
        this.locale = locale;
        this.time = time;
    }

    private String moment(Instant moment) {
        return time.momentInZone(moment, locale);
    }

    /** Says until when the assignment can be taken or, if it isn't open yet, when it opens. */
    public String window(Assignment assignment, Instant now) {
        Window window = assignment.window();
        Instant closes = window.closesAt();
        if (window.isClosedAt(now)) {
            return on.getTranslation("assigned.window.closed", moment(closes == null ? now : closes));
        }
        if (!window.isOpenAt(now)) {
            return closes == null
                    ? on.getTranslation("assigned.window.later", moment(window.opensAt()))
                    : on.getTranslation("assigned.window.later-until", moment(window.opensAt()), moment(closes));
        }
        return closes == null
                ? on.getTranslation("assigned.window.open")
                : on.getTranslation("assigned.window.until", moment(closes));
    }

    /** Describes the learner's progress on the assignment. */
    public String stage(Assigned assigned) {
        OptionalInt left = assigned.left();
        return switch (assigned.stage()) {
            case IN_PROGRESS -> {
                Attempt.Open open = assigned.open().orElseThrow();
                yield on.getTranslation(
                        "assigned.stage.in-progress",
                        open.current(),
                        open.items().size());
            }
            case SECOND_TO_START -> on.getTranslation("assigned.stage.second-to-start");
            case TO_START -> on.getTranslation("assigned.stage.to-start");
            case NOT_OPEN_YET -> on.getTranslation("assigned.stage.not-open-yet");
            case WAITING_FOR_SECOND -> on.getTranslation("assigned.stage.waiting-for-second");
            case AGAIN ->
                left.isPresent()
                        ? on.getTranslation("assigned.stage.again", left.getAsInt())
                        : on.getTranslation("assigned.stage.again-any");
            case DONE -> on.getTranslation("assigned.stage.done");
            case MISSED -> on.getTranslation("assigned.stage.missed");
        };
    }

    /**
     * Says when feedback is shown.
     *
     * @param closes closing time; absent if none is set
     */
    public String feedback(Terms terms, boolean pair, @Nullable Instant closes) {
        return switch (terms.feedback()) {
            case ITEM -> on.getTranslation("start.feedback");
            case END -> on.getTranslation(pair ? "assigned.feedback.both" : "assigned.feedback.end");
            case CLOSED ->
                closes == null
                        ? on.getTranslation("assigned.feedback.closed")
                        : on.getTranslation("assigned.feedback.closed-at", moment(closes));
        };
    }

    /** Says how many attempts the learner has left, or that there is no limit. */
    public String attempts(Assigned assigned) {
        OptionalInt left = assigned.left();
        return left.isPresent()
                ? on.getTranslation("assigned.attempts", left.getAsInt())
                : on.getTranslation("assigned.attempts.any");
    }

    /** Says that an attempt was handed in because its assignment closed, and how many of its items were answered. */
    public String handedIn(Attempt.Submitted attempt) {
        return on.getTranslation(
                "assigned.handed-in",
                moment(attempt.submittedAt()),
                attempt.answered().size(),
                attempt.items().size());
    }
}
