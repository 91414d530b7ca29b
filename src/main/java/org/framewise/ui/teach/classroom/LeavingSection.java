package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.framewise.classroom.ClassroomRefusal;
import org.framewise.classroom.Handover;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.teach.parts.FieldRow;

/**
 * Section in which a teacher leaves a classroom. The owner has to hand the classroom over first; all other teachers
 * simply leave.
 */
final class LeavingSection extends Section {
    private static final long serialVersionUID = 1L;

    private final ChangingClassroomPage page;
    private final transient Handover handover;
    private final transient Teachers teachers;

    LeavingSection(ChangingClassroomPage page, Handover handover, Teachers teachers) {
        this.page = page;
        this.handover = handover;
        this.teachers = teachers;
        String part = page.owns() ? "teach.settings.hand-over" : "teach.settings.leave";
        add(
                new H2(getTranslation(part + ".title")),
                Tags.p("help", getTranslation(part + ".text")),
                page.owns() ? handingOver() : leaving());
    }

    private String name() {
        return Words.isolated(page.room().name());
    }

    private FieldRow handingOver() {
        TextField heir = new TextField(getTranslation("teach.settings.heir"));
        heir.setMaxLength(Teachers.MAX_NAME);
        heir.setAutocomplete(Autocomplete.OFF);
        heir.setId("heir");
        Button go = new Button(getTranslation("teach.settings.hand-over"), pressed -> ask(heir));
        go.addClickShortcut(Key.ENTER).listenOn(heir);
        go.setId("hand-over");
        return new FieldRow(heir, go);
    }

    private void ask(TextField heir) {
        FieldMessage.clear(heir);
        Optional<Teacher> colleague = teachers.byName(heir.getValue());
        if (colleague.isEmpty()) {
            FieldMessage.show(heir, getTranslation("teach.settings.share.nobody"));
        } else if (colleague.get().id().equals(page.teacher().id())) {
            FieldMessage.show(heir, getTranslation("teach.settings.heir.self"));
        } else {
            String to = Words.isolated(colleague.get().name());
            page.confirm(
                    getTranslation("teach.settings.hand-over.confirm", name(), to),
                    List.of(
                            getTranslation("teach.settings.hand-over.owns", to),
                            getTranslation("teach.settings.leave.unseen")),
                    getTranslation("teach.settings.hand-over"),
                    () -> handOver(heir, colleague.get().name()));
        }
    }

    private void handOver(TextField heir, String colleague) {
        Handover.Outcome outcome;
        try {
            outcome = handover.handOver(page.room().id(), page.teacher(), colleague);
        } catch (ClassroomRefusal refusal) {
            page.showMessage(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
            return;
        }
        switch (outcome) {
            case DONE ->
                page.leaveWithMessage(
                        getTranslation("teach.settings.hand-over.done", name(), Words.isolated(colleague)));
            case NO_SUCH_TEACHER -> FieldMessage.show(heir, getTranslation("teach.settings.share.nobody"));
            case ONESELF -> FieldMessage.show(heir, getTranslation("teach.settings.heir.self"));
        }
    }

    private Div leaving() {
        Button leave = new Button(
                getTranslation("teach.settings.leave"),
                pressed -> page.confirm(
                        getTranslation("teach.settings.leave.confirm", name()),
                        List.of(
                                getTranslation("teach.settings.leave.unseen"),
                                getTranslation("teach.settings.leave.stays")),
                        getTranslation("teach.settings.leave"),
                        this::leave));
        leave.setId("leave");
        return new Div(leave);
    }

    private void leave() {
        try {
            handover.leave(page.room().id(), page.teacher());
        } catch (ClassroomRefusal refusal) {
            page.showMessage(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
            return;
        }
        page.leaveWithMessage(getTranslation("teach.settings.leave.done", name()));
    }
}
