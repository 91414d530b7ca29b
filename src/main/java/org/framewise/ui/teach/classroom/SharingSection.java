package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.framewise.classroom.ClassroomRefusal;
import org.framewise.classroom.ClassroomSharing;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.teach.parts.FieldRow;

/** Section that lists the teachers who share a classroom. The owner can add and remove them. */
final class SharingSection extends Section {
    private static final long serialVersionUID = 1L;

    private final ChangingClassroomPage page;
    private final transient ClassroomSharing sharing;

    SharingSection(ChangingClassroomPage page, ClassroomSharing sharing) {
        this.page = page;
        this.sharing = sharing;
        add(new H2(getTranslation("teach.settings.sharing")));
        List<Teacher> all = page.classrooms().teachersOf(page.room());
        Paragraph text = Tags.p(
                "help",
                page.owns()
                        ? getTranslation("teach.settings.sharing.text")
                        : getTranslation(
                                "teach.settings.sharing.not-owner",
                                all.getFirst().name()));
        add(text);
        List<Teacher> colleagues = all.stream()
                .filter(one -> !one.id().equals(page.room().owner()))
                .toList();
        if (!colleagues.isEmpty()) {
            UnorderedList list = Tags.ul("colleagues");
            colleagues.forEach(colleague -> list.add(colleague(colleague)));
            add(list);
        }
        if (page.owns()) {
            add(share());
        }
    }

    private ListItem colleague(Teacher colleague) {
        ListItem item = new ListItem(new Span(colleague.name()));
        if (page.owns()) {
            Button stop = new Button(
                    getTranslation("teach.settings.unshare"),
                    pressed -> page.change(
                            () -> sharing.unshare(page.room().id(), page.teacher(), colleague.id()),
                            getTranslation("teach.settings.unshare.done", colleague.name())));
            stop.setAriaLabel(getTranslation("teach.settings.unshare.with", colleague.name()));
            stop.setId("unshare-" + colleague.id().value());
            item.add(stop);
        }
        return item;
    }

    private FieldRow share() {
        TextField colleague = new TextField(getTranslation("teach.settings.colleague"));
        colleague.setMaxLength(Teachers.MAX_NAME);
        colleague.setAutocomplete(Autocomplete.OFF);
        colleague.setId("colleague");
        Button share = new Button(getTranslation("teach.settings.share"), pressed -> share(colleague));
        share.addClickShortcut(Key.ENTER).listenOn(colleague);
        share.setId("share");
        return new FieldRow(colleague, share);
    }

    private void share(TextField colleague) {
        FieldMessage.clear(colleague);
        String name = colleague.getValue().strip();
        try {
            switch (sharing.share(page.room().id(), page.teacher(), name)) {
                case SHARED -> {
                    page.refresh();
                    page.showMessage(PageParts.message(getTranslation("teach.settings.share.done", name), "done"));
                }
                case ALREADY -> FieldMessage.show(colleague, getTranslation("teach.settings.share.already", name));
                case NO_SUCH_TEACHER -> FieldMessage.show(colleague, getTranslation("teach.settings.share.nobody"));
            }
        } catch (ClassroomRefusal refusal) {
            page.showMessage(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
        }
    }
}
