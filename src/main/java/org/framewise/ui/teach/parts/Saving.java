package org.framewise.ui.teach.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.framewise.classroom.Overtaken;
import org.framewise.ui.parts.PageParts;

/**
 * The way in which every form saves what several people may change. When somebody else was faster, nothing is saved:
 * beneath the button it says who has changed what, everything entered stays, and the teacher either saves it over the
 * other change, knowing it, or drops it.
 *
 * @param <T> what the form shows
 */
public final class Saving<T> extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * A form that saves.
     *
     * @param <T> what it shows
     */
    public interface Form<T> {
        /**
         * Saves what is entered, if that is complete, and says so.
         *
         * @param shown what the form shows, or what was last said to have taken its place
         * @throws Overtaken when that isn't what is stored
         */
        void save(T shown);

        /** What is stored; empty when it is deleted, or no longer to be seen. */
        Optional<T> now();

        /** In a few words what another save has changed. */
        String changes(T shown, T now);

        /**
         * Shows what another save has made of whatever was not touched here.
         *
         * @return whether the form has more than the one thing that both have changed
         */
        default boolean goOnFrom(T now) {
            return false;
        }

        /** Drops what is entered and shows what is stored. */
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

    /** The form shows something else from now on, and nothing more has to be said about what it showed before. */
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
        String kept = page.getTranslation(form.goOnFrom(shown) ? "overtaken.kept.rest" : "overtaken.kept");
        save.setVisible(false);
        add(notice(page, changed + " " + kept, this::press, form::drop));
    }

    /** Says that what a form shows is deleted; what is entered can be copied. */
    public static Div deleted(ChangedMeanwhile words, Component page, Overtaken overtaken) {
        Div message = PageParts.message(
                words.deleted(page, overtaken) + " " + page.getTranslation("overtaken.deleted.kept"), "warning");
        PageParts.focus(message);
        return message;
    }

    /**
     * Says what has changed, and asks what to do.
     *
     * @param text in whole sentences
     * @param mine saves what is entered all the same
     * @param drop forgets it
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
