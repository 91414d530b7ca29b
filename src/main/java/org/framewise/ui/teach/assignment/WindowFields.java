package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.MomentField;
import org.jspecify.annotations.Nullable;

/** Fields for the time window of an assignment. */
final class WindowFields {
    private static final String NOW = "now";
    private static final String AT = "at";
    private static final String NEVER = "never";

    private final Component words;
    private final Locale locale;
    private final SchoolTime time;
    private final Clock clock;
    private final ChoiceGroup opens;
    private final MomentField opensAt;
    private final ChoiceGroup closes;
    private final MomentField closesAt;

    WindowFields(Component words, Locale locale, SchoolTime time, Clock clock) {
        this.words = words;
        this.locale = locale;
        this.time = time;
        this.clock = clock;
        opens = new ChoiceGroup(false, words.getTranslation("teach.assign.opens"))
                .withChoice(NOW, words.getTranslation("teach.assign.opens.now"))
                .withChoice(AT, words.getTranslation("teach.assign.at"));
        opens.setId("opens");
        opensAt = new MomentField(words.getTranslation("teach.assign.opens-at"));
        opensAt.setId("opens-at");
        closes = new ChoiceGroup(false, words.getTranslation("teach.assign.closes"))
                .withChoice(NEVER, words.getTranslation("teach.assign.closes.never"))
                .withChoice(AT, words.getTranslation("teach.assign.at"));
        closes.setId("closes");
        closesAt = new MomentField(words.getTranslation("teach.assign.closes-at"));
        closesAt.setId("closes-at");
        opens.addValueChangeListener(chosen -> updateVisibility());
        closes.addValueChangeListener(chosen -> updateVisibility());
        opensAt.addValueChangeListener(chosen -> opensAt.clearError());
        closesAt.addValueChangeListener(chosen -> closesAt.clearError());
    }

    List<HasValue<?, ?>> settings() {
        return List.of(opens, opensAt, closes, closesAt);
    }

    /** @param before the existing assignment; absent if a new assignment is created */
    Component[] parts(@Nullable Assignment before) {
        Div opening = new Div(opens, opensAt);
        opening.setVisible(!isOpenAlready(before));
        return new Component[] {
            opening,
            new Div(closes, closesAt),
            Tags.span("help", new AssignmentTexts(words, locale, time).zone(clock.instant()))
        };
    }

    private boolean isOpenAlready(@Nullable Assignment before) {
        return before != null && !before.window().opensAt().isAfter(clock.instant());
    }

    void fill(@Nullable Window window) {
        LocalDateTime nextHour =
                time.local(clock.instant()).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        opensAt.setMoment(nextHour);
        closesAt.setMoment(nextHour.toLocalDate().plusDays(7).atTime(LocalTime.of(18, 0)));
        opens.setValue(Set.of(NOW));
        closes.setValue(Set.of(NEVER));
        if (window != null) {
            opens.setValue(Set.of(AT));
            opensAt.setMoment(time.local(window.opensAt()));
            Instant end = window.closesAt();
            if (end != null) {
                closes.setValue(Set.of(AT));
                closesAt.setMoment(time.local(end));
            }
        }
    }

    /** Shows the fields that apply to the current choices. */
    void updateVisibility() {
        opensAt.setVisible(is(opens, AT));
        closesAt.setVisible(is(closes, AT));
    }

    private static boolean is(ChoiceGroup group, String id) {
        return group.getValue().contains(id);
    }

    void clearErrors() {
        opensAt.clearError();
        closesAt.clearError();
    }

    /** Shows an error at the closing time. */
    void showEndError(String text) {
        closesAt.showError(text);
    }

    /**
     * The input; if it is incomplete, empty, with an error message at the field.
     *
     * @param before absent for a new assignment
     */
    Optional<Window> read(@Nullable Assignment before) {
        Instant from = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (before != null && isOpenAlready(before)) {
            from = before.window().opensAt();
        } else if (is(opens, AT)) {
            if (opensAt.moment().isEmpty()) {
                opensAt.showError(words.getTranslation("teach.assign.moment.missing"));
                return Optional.empty();
            }
            from = time.instant(opensAt.moment().get());
        }
        if (!is(closes, AT)) {
            return Optional.of(new Window(from, null));
        }
        if (closesAt.moment().isEmpty()) {
            closesAt.showError(words.getTranslation("teach.assign.moment.missing"));
            return Optional.empty();
        }
        LocalDateTime until = closesAt.moment().get();
        // the field has a resolution of minutes: if it is unchanged, keep the stored seconds
        Instant end = before == null ? null : before.window().closesAt();
        boolean untouched = end != null && until.equals(time.local(end));
        return Optional.of(new Window(from, untouched ? end : time.instant(until)));
    }
}
