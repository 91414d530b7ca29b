package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.MomentField;
import org.jspecify.annotations.Nullable;

/** Fields for the new closing time of an assignment that is reopened. */
final class ReopenFields {
    private static final String NEVER = "never";
    private static final String AT = "at";

    private final Component words;
    private final Assignments assignments;
    private final SchoolTime time;
    private final Assignment assignment;
    private final ChoiceGroup closes;
    private final MomentField closesAt;

    /** The chosen closing time; absent if the assignment stays open indefinitely. */
    record End(@Nullable Instant at) {}

    ReopenFields(Component words, Assignments assignments, SchoolTime time, Assignment assignment, Instant now) {
        this.words = words;
        this.assignments = assignments;
        this.time = time;
        this.assignment = assignment;
        closes = new ChoiceGroup(false, words.getTranslation("teach.assign.closes"))
                .withChoice(NEVER, words.getTranslation("teach.assign.closes.never"))
                .withChoice(AT, words.getTranslation("teach.assign.at"));
        closes.setId("again-closes");
        closesAt = new MomentField(words.getTranslation("teach.assign.closes-at"));
        closesAt.setId("again-closes-at");
        closesAt.setMoment(time.local(now).toLocalDate().plusDays(1).atTime(LocalTime.of(18, 0)));
        closes.addValueChangeListener(
                chosen -> closesAt.setVisible(closes.getValue().contains(AT)));
        closesAt.addValueChangeListener(chosen -> closesAt.clearError());
        closes.setValue(Set.of(NEVER));
        closesAt.setVisible(false);
        if (assignment.terms().feedback() == Terms.FeedbackTiming.CLOSED) {
            closes.setVisible(false);
            closesAt.setVisible(true);
            closes.setValue(Set.of(AT));
        }
    }

    /** @param zone display name of the time zone */
    void addTo(Section section, String zone) {
        section.add(new Paragraph(words.getTranslation("teach.assignment.again.text")));
        if (assignment.pair() || assignment.terms().feedback() == Terms.FeedbackTiming.CLOSED) {
            section.add(new Paragraph(words.getTranslation("teach.assignment.again.seen")));
        }
        section.add(closes, closesAt, Tags.span("help", zone));
    }

    /** The input; if it is incomplete or invalid, empty, with an error message at the field. */
    Optional<End> read(Assignment shown) {
        if (!closes.getValue().contains(AT)) {
            return Optional.of(new End(null));
        }
        Optional<Instant> until = closesAt.moment().map(time::instant);
        if (until.isEmpty()) {
            closesAt.showError(words.getTranslation("teach.assign.moment.missing"));
            return Optional.empty();
        }
        if (assignments
                .problem(new Window(shown.window().opensAt(), until.get()), shown.terms(), null)
                .isPresent()) {
            closesAt.showError(words.getTranslation("teach.assign.closes.past"));
            return Optional.empty();
        }
        return Optional.of(new End(until.get()));
    }
}
