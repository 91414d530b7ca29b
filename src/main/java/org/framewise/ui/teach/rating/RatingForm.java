package org.framewise.ui.teach.rating;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.framewise.attempt.Rating;
import org.framewise.results.RatingQueue.PastRating;
import org.framewise.results.RatingQueue.Written;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.Saving;
import org.jspecify.annotations.Nullable;

/** Form for rating a text: the levels of the rubric, and a note to the learner. */
final class RatingForm extends Section {
    private static final long serialVersionUID = 1L;

    private final ChoiceGroup points;
    private final TextArea note = new TextArea();
    private final Div problem = new Div();
    private final Button save = new Button();
    private final String savedNote;

    /** The input of the form. */
    record Typed(Set<String> points, String note) implements Serializable {}

    /**
     * @param typed unsaved earlier input; absent if there is none
     * @param save called when the teacher presses the button
     */
    RatingForm(Written written, @Nullable Typed typed, Runnable save) {
        addClassName("rating");
        QuizLanguage language = new QuizLanguage(written.language());
        points = new ChoiceGroup(false, getTranslation("teach.rate.points")).withChoicesIn(language);
        points.setId("points");
        written.item()
                .rubric()
                .forEach(level -> points.withChoice(
                        Integer.toString(level.score()),
                        getTranslation("teach.rate.level", level.score(), level.descriptor())));
        note.setLabel(getTranslation("teach.rate.note"));
        note.setHelperText(getTranslation("teach.rate.note.help"));
        note.setMaxLength(Rating.MAX_NOTE);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setId("note");
        List<PastRating> history = written.history();
        savedNote = history.isEmpty() ? "" : history.getFirst().note();
        if (typed != null) {
            points.setValue(typed.points);
            note.setValue(typed.note);
        } else if (!history.isEmpty()) {
            points.setValue(Set.of(Integer.toString(history.getFirst().points())));
            note.setValue(savedNote);
        }
        this.save.setText(getTranslation("teach.rate.save"));
        this.save.addClickListener(pressed -> save.run());
        this.save.addThemeVariants(ButtonVariant.PRIMARY);
        this.save.setId("save");
        Anchor whole = Tags.a("side-action", Addresses.seen(written.attempt()), getTranslation("teach.rate.whole"));
        add(
                new H2(getTranslation("teach.rate.rubric")),
                Tags.span("help", getTranslation("teach.rate.keys")),
                points,
                samples(written, language),
                note,
                problem,
                PageParts.actions(this.save, whole));
    }

    private NativeDetails samples(Written written, QuizLanguage language) {
        OrderedList samples = Tags.ol("rubric");
        written.item()
                .rubric()
                .forEach(level -> samples.add(new ListItem(
                        Tags.span("points", getTranslation("teach.rate.level.points", level.score())),
                        language.of(Tags.span("sample", level.sample())))));
        return new NativeDetails(getTranslation("teach.rate.samples"), samples);
    }

    void choose(String level) {
        points.setValue(Set.of(level));
    }

    /** The chosen points; if no level is chosen, empty, with an error message shown and the focus on the levels. */
    OptionalInt chosen() {
        problem.removeAll();
        if (points.getValue().isEmpty()) {
            fail(getTranslation("teach.rate.points.missing"));
            points.focusFirst();
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(points.getValue().iterator().next()));
    }

    String note() {
        return note.getValue();
    }

    void focusNote() {
        note.focus();
    }

    /** Shows an error message. The input is kept. */
    void fail(String message) {
        problem.removeAll();
        problem.add(PageParts.message(message, "warning"));
    }

    /**
     * Shows that a colleague has rated the text since it was shown here. The input is kept.
     *
     * @param notice message about the colleague's rating: see {@link Saving#notice}
     */
    void overtaken(Div notice) {
        problem.removeAll();
        save.setVisible(false);
        problem.add(notice);
    }

    /** The current input, saved or not. */
    Typed typed() {
        return new Typed(points.getValue(), note.getValue());
    }

    /** The unsaved input; null if the input doesn't differ from the saved rating. */
    @Nullable
    Typed unsaved() {
        return note.getValue().equals(savedNote) && points.getValue().isEmpty() ? null : typed();
    }
}
