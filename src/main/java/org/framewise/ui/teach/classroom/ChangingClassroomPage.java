package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomRefusal;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Overtaken;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Confirm;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.Saving;
import org.jspecify.annotations.Nullable;

/** Base class of pages on which a classroom can be changed. */
abstract class ChangingClassroomPage extends ClassroomPage {
    private static final long serialVersionUID = 1L;

    private final transient ChangedMeanwhile meanwhile;
    private final transient SchoolTime time;

    ChangingClassroomPage(Classrooms classrooms, CurrentTeacher current, ChangedMeanwhile meanwhile, SchoolTime time) {
        super(classrooms, current);
        this.meanwhile = meanwhile;
        this.time = time;
    }

    final ChangedMeanwhile meanwhile() {
        return meanwhile;
    }

    final SchoolTime time() {
        return time;
    }

    /** The stored classroom; empty if it was deleted or is no longer shared with the teacher. */
    final Optional<Classroom> stored() {
        return classrooms().find(room().id(), teacher().id());
    }

    /**
     * Performs a change, then refreshes the page and shows a message. If the change is refused, shows the reason
     * instead; if somebody else was faster, shows what they changed.
     *
     * @param what performs the change and returns the message
     */
    final void change(Supplier<String> what) {
        try {
            perform(what);
        } catch (Overtaken overtaken) {
            overtaken(overtaken);
        }
    }

    /** Like the other {@code change}, with a fixed message. */
    final void change(Runnable what, String done) {
        change(() -> {
            what.run();
            return done;
        });
    }

    /** Like {@code change}, but navigates to another page afterwards because there is nothing left to show. */
    final void changeAndLeave(Runnable what, String address) {
        try {
            what.run();
        } catch (ClassroomRefusal refusal) {
            showMessage(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
            return;
        } catch (Overtaken overtaken) {
            overtaken(overtaken);
            return;
        }
        UI.getCurrent().navigate(address);
    }

    /** Navigates to the list of classrooms, with a message that the teacher has left this classroom. */
    final void leaveWithMessage(String news) {
        ClassroomsView.notify(news);
        UI.getCurrent().navigate(Addresses.CLASSROOMS);
    }

    /**
     * Like {@code change}, for a form that keeps its input on a conflict: see {@link Saving}.
     *
     * @throws Overtaken if somebody else has changed the classroom since it was shown
     */
    final void perform(Supplier<String> what) {
        performUndoably(() -> new Done(what.get(), null));
    }

    /**
     * Outcome of a change that can be undone.
     *
     * @param sentence the message
     * @param undo reverts the change; absent if it can't be undone
     */
    record Done(String sentence, @Nullable Runnable undo) {}

    /** Like {@link #change}, with an undo button. */
    final void changeUndoably(Supplier<Done> what) {
        try {
            performUndoably(what);
        } catch (Overtaken overtaken) {
            overtaken(overtaken);
        }
    }

    private void performUndoably(Supplier<Done> what) {
        Done done;
        try {
            done = what.get();
        } catch (ClassroomRefusal refusal) {
            showMessage(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
            return;
        }
        refresh();
        Div message = PageParts.message(done.sentence, "done");
        Runnable undo = done.undo;
        if (undo != null) {
            Button button = new Button(getTranslation("teach.bin.undo"), pressed -> undo.run());
            button.setDisableOnClick(true);
            button.setId("undo-now");
            button.addClassName("undo-now");
            message.add(button);
        }
        showMessage(message);
    }

    private void overtaken(Overtaken overtaken) {
        if (overtaken.gone()) {
            showMessage(PageParts.message(meanwhile.deleted(this, overtaken), "warning"));
            return;
        }
        Supplier<String> changes = changesFromNowOn();
        refresh();
        showMessage(PageParts.message(
                meanwhile.changed(this, overtaken, changes.get()) + " " + getTranslation("overtaken.again"),
                "warning"));
    }

    /**
     * Captures the current state of the page. When the returned supplier is called after a refresh, it describes what
     * has changed since.
     */
    Supplier<String> changesFromNowOn() {
        Classroom shown = room();
        return () -> Stream.of(nameChange(shown, room()), endChange(shown, room()), codeChange(shown, room()))
                .filter(change -> !change.isEmpty())
                .collect(Collectors.joining("; "));
    }

    final String nameChange(Classroom shown, Classroom now) {
        return now.name().equals(shown.name())
                ? ""
                : getTranslation("overtaken.name", Words.isolated(now.name()), Words.isolated(shown.name()));
    }

    final String endChange(Classroom shown, Classroom now) {
        List<String> all = new ArrayList<>();
        if (!now.endsOn().equals(shown.endsOn())) {
            all.add(getTranslation("overtaken.end", day(now.endsOn()), day(shown.endsOn())));
        }
        if (now.afterEnd() != shown.afterEnd()) {
            all.add(getTranslation(
                    "overtaken.after",
                    getTranslation("teach.settings.after." + now.afterEnd().id())));
        }
        return String.join("; ", all);
    }

    private String codeChange(Classroom shown, Classroom now) {
        return now.code().equals(shown.code())
                ? ""
                : getTranslation("overtaken.code", now.code().spaced());
    }

    private String day(LocalDate day) {
        return time.day(day, getLocale());
    }

    /** Shows a message below the heading and focuses it. */
    final void showMessage(Component message) {
        getChildren().filter(child -> child.hasClassName("said")).toList().forEach(this::remove);
        message.addClassName("said");
        int place = 0;
        for (Component child : getChildren().toList()) {
            place++;
            if (child instanceof H1) {
                break;
            }
        }
        addComponentAtIndex(place, message);
        PageParts.focus(message);
    }

    final void confirm(String title, List<String> consequences, String button, Runnable whenConfirmed) {
        Confirm.ask(this, title, consequences, button, whenConfirmed);
    }
}
