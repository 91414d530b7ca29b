package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.framewise.classroom.Overtaken;
import org.framewise.ui.parts.PageParts;

/**
 * Optimistic locking for forms that several people may edit. If somebody else has saved in the meantime, nothing is
 * saved: a message below the button says who changed what, and all input is kept. The teacher then either overwrites
 * the other change or discards their own.
 *
 * @param <T> what the form shows
 */
public final class Saving<T> extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * A form that can be saved.
     *
     * @param <T> what it shows
     */
    public interface Form<T> {
        /**
         * Saves the input if it is complete, and shows a message.
         *
         * @param shown what the form shows, or the later state that the user was last notified of
         * @throws Overtaken if that is no longer the stored state
         */
        void save(T shown);

        /** The stored state; empty if the object was deleted or the teacher lost access. */
        Optional<T> now();

        /** A short description of what another user has changed. */
        String changes(T shown, T now);

        /**
         * Shows the other user's changes in all fields that were not edited here.
         *
         * @return whether the form has such fields, so that the message can say that they were updated
         */
        default boolean mergeChanges(T now) {
            return false;
        }

        /** Discards the input and shows the stored state. */
        void drop();
    }

    private final transient ChangedMeanwhile words;
    private final transient Form<T> form;
    private final Component page;
    private final Button save;
    private transient T shown;

    /**
     * @param page the page with the form
     * @param save the form's button
     * @param shown what the form shows
     */
    public Saving(ChangedMeanwhile words, Component page, Button save, T shown, Form<T> form) {
        this.words = words;
        this.page = page;
        this.save = save;
        this.shown = shown;
        this.form = form;
        addClassName("overtaken-place");
        save.addClickListener(pressed -> press());
    }

    /** Sets the state that the form now shows, and clears messages about the previous state. */
    public void shows(T now) {
        shown = now;
        removeAll();
        save.setVisible(true);
    }

    private void press() {
        removeAll();
        save.setVisible(true);
        try {
            form.save(shown);
        } catch (Overtaken overtaken) {
            showOvertaken(overtaken);
        }
    }

    private void showOvertaken(Overtaken overtaken) {
        Optional<T> now = overtaken.gone() ? Optional.empty() : form.now();
        if (now.isEmpty()) {
            add(deleted(words, page, overtaken));
            return;
        }
        String changed = words.changed(page, overtaken, form.changes(shown, now.get()));
        shown = now.get();
        String kept = page.getTranslation(form.mergeChanges(shown) ? "overtaken.kept.rest" : "overtaken.kept");
        save.setVisible(false);
        add(notice(page, changed + " " + kept, this::press, form::drop));
    }

    /** Creates a message that the object of the form was deleted. The input remains visible and can be copied. */
    public static Div deleted(ChangedMeanwhile words, Component page, Overtaken overtaken) {
        Div message = PageParts.message(
                words.deleted(page, overtaken) + " " + page.getTranslation("overtaken.deleted.kept"), "warning");
        PageParts.focus(message);
        return message;
    }

    /**
     * Creates a message about what has changed, with buttons for saving or discarding the input.
     *
     * @param text the message, in full sentences
     * @param mine saves the input anyway
     * @param drop discards it
     */
    public static Div notice(Component page, String text, Runnable mine, Runnable drop) {
        Div words = new Div(text);
        Button save = new Button(page.getTranslation("overtaken.mine"), pressed -> mine.run());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("keep-mine");
        Button discard = new Button(page.getTranslation("overtaken.theirs"), pressed -> drop.run());
        discard.setId("take-theirs");
        Div actions = PageParts.actions(save, discard);
        Div notice = PageParts.message("", "warning");
        notice.addClassName("overtaken");
        notice.add(words, actions);
        PageParts.focus(words);
        return notice;
    }
}
