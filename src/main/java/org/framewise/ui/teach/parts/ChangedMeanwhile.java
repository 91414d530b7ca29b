package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Instant;
import org.framewise.classroom.Audit;
import org.framewise.classroom.Overtaken;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;

/** Creates messages that say who changed or deleted the object shown on a page, when, and how it differs now. */
@org.springframework.stereotype.Component
public final class ChangedMeanwhile {
    private final SchoolTime time;
    private final Clock clock;
    private final CurrentTeacher teacher;

    ChangedMeanwhile(SchoolTime time, Clock clock, CurrentTeacher teacher) {
        this.time = time;
        this.clock = clock;
        this.teacher = teacher;
    }

    /** @param what short description of how the stored state differs from what the page shows; may be empty */
    public String changed(Component on, Overtaken overtaken, String what) {
        String who = overtaken
                .last()
                .map(change -> changedBy(on, change))
                .orElseGet(() -> on.getTranslation("overtaken.somebody"));
        return what.isEmpty()
                ? on.getTranslation("overtaken.sentence", who)
                : on.getTranslation("overtaken.what", who, what);
    }

    private String changedBy(Component on, Audit.Change change) {
        String by = change.teacher();
        if (by == null) {
            return on.getTranslation("overtaken.somebody");
        }
        return by.equals(teacher.name())
                ? on.getTranslation("overtaken.you", changedAt(on, change.at()))
                : on.getTranslation("overtaken.by", Words.isolated(by), changedAt(on, change.at()));
    }

    /** Says who deleted the object, and when. */
    public String deleted(Component on, Overtaken overtaken) {
        return overtaken
                .last()
                .filter(change -> change.teacher() != null)
                .map(change -> on.getTranslation(
                        "overtaken.deleted.by",
                        Words.isolated(String.valueOf(change.teacher())),
                        changedAt(on, change.at())))
                .orElseGet(() -> on.getTranslation("overtaken.deleted"));
    }

    private String changedAt(Component on, Instant at) {
        boolean today =
                time.local(at).toLocalDate().equals(time.local(clock.instant()).toLocalDate());
        return today
                ? on.getTranslation(
                        "overtaken.at", time.clock(at, on.getUI().orElseThrow().getLocale()))
                : on.getTranslation(
                        "overtaken.on", time.moment(at, on.getUI().orElseThrow().getLocale()));
    }
}
