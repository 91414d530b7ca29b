package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentProgress;
import org.framewise.ui.parts.SchoolTime;

/** Describes an assignment to its teacher. */
final class AssignmentTexts {
    private final Component on;
    private final Locale locale;
    private final SchoolTime time;

    AssignmentTexts(Component on, Locale locale, SchoolTime time) {
        this.on = on;
        this.locale = locale;
        this.time = time;
    }

    private String moment(Instant moment) {
        return time.momentInZone(moment, locale);
    }

    String state(Assignment assignment, Instant now) {
        return on.getTranslation(
                assignment.window().isClosedAt(now)
                        ? "teach.assignment.state.closed"
                        : assignment.window().isOpenAt(now)
                                ? "teach.assignment.state.open"
                                : "teach.assignment.state.later");
    }

    /** The time window in words. */
    String window(Assignment assignment) {
        Window window = assignment.window();
        Instant closes = window.closesAt();
        return closes == null
                ? on.getTranslation("teach.assignment.window.from", moment(window.opensAt()))
                : on.getTranslation("teach.assignment.window", moment(window.opensAt()), moment(closes));
    }

    /** The terms on which attempts start, in words. */
    String terms(Assignment assignment) {
        return String.join(
                " · ",
                assignment.pair() ? on.getTranslation("teach.assignment.pair") : attempts(assignment),
                feedback(assignment),
                confidence(assignment));
    }

    private String attempts(Assignment assignment) {
        Integer max = assignment.maxAttempts();
        return max == null
                ? on.getTranslation("teach.assignment.attempts.any")
                : on.getTranslation("teach.assignment.attempts", max);
    }

    private String number(Assignment assignment) {
        return assignment.maxAttempts() == null ? on.getTranslation("overtaken.attempts.any") : attempts(assignment);
    }

    private String feedback(Assignment assignment) {
        return switch (assignment.terms().feedback()) {
            case ITEM -> on.getTranslation("teach.assignment.feedback.item");
            case END ->
                on.getTranslation(
                        assignment.pair() ? "teach.assignment.feedback.both" : "teach.assignment.feedback.end");
            case CLOSED -> on.getTranslation("teach.assignment.feedback.closed");
        };
    }

    private String confidence(Assignment assignment) {
        return on.getTranslation(
                assignment.terms().confidenceAsked()
                        ? "teach.assignment.confidence.on"
                        : "teach.assignment.confidence.off");
    }

    /** A short description of which of the teacher's settings have changed; empty if none have. */
    String changes(Assignment before, Assignment now) {
        List<String> all = new ArrayList<>();
        differ(all, "overtaken.opens", this::opens, before, now);
        differ(all, "overtaken.closes", this::closes, before, now);
        if (!now.pair()) {
            differ(all, "overtaken.instead", this::number, before, now);
        }
        differ(all, "overtaken.instead", this::feedback, before, now);
        differ(all, "overtaken.instead", this::confidence, before, now);
        if (before.postOpenedAt() == null && now.postOpenedAt() != null) {
            all.add(on.getTranslation("overtaken.post"));
        }
        return String.join("; ", all);
    }

    private void differ(
            List<String> all, String key, Function<Assignment, String> value, Assignment before, Assignment now) {
        if (!value.apply(before).equals(value.apply(now))) {
            all.add(on.getTranslation(key, value.apply(now), value.apply(before)));
        }
    }

    private String opens(Assignment assignment) {
        return time.weekday(assignment.window().opensAt(), locale);
    }

    private String closes(Assignment assignment) {
        Instant closes = assignment.window().closesAt();
        return closes == null ? on.getTranslation("overtaken.closes.never") : time.weekday(closes, locale);
    }

    /** Says how many members have started. */
    String begun(AssignmentProgress progress) {
        return on.getTranslation("teach.assignments.of", progress.begun(), progress.members());
    }

    /**
     * Says how many members have finished; for a check before and after, how many have finished the first part and how
     * many both.
     */
    String finished(Assignment assignment, AssignmentProgress progress) {
        return assignment.pair()
                ? on.getTranslation(
                        "teach.assignments.of-pair", progress.finished(), progress.finishedBoth(), progress.members())
                : on.getTranslation("teach.assignments.of", progress.finished(), progress.members());
    }

    /** Says whether the second part of the check has been opened. */
    String post(Assignment assignment) {
        Instant opened = assignment.postOpenedAt();
        return opened == null
                ? on.getTranslation("teach.assignment.post.waits")
                : on.getTranslation("teach.assignment.post.opened", moment(opened));
    }

    String zone(Instant now) {
        return on.getTranslation(
                "teach.assign.zone", time.zoneName(now, locale), time.zone().getId());
    }
}
