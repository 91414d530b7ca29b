package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomSettings;
import org.framewise.classroom.ClassroomSharing;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Handover;
import org.framewise.classroom.Members;
import org.framewise.classroom.Teachers;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.FieldRow;
import org.framewise.ui.teach.parts.Saving;
import org.framewise.ui.teach.parts.TeacherLayout;

/**
 * Page for the settings of a classroom that rarely change: name, end date, the teachers who share it, and its owner.
 * The classroom is also deleted here.
 */
@Route(value = Addresses.CLASSROOM + "/:classroom/settings", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ClassroomSettingsView extends ChangingClassroomPage {
    private static final long serialVersionUID = 1L;

    private final transient ClassroomSettings settings;
    private final transient ClassroomSharing sharing;
    private final transient Members members;
    private final transient Handover handover;
    private final transient Teachers teachers;

    ClassroomSettingsView(
            Classrooms classrooms,
            ClassroomSettings settings,
            ClassroomSharing sharing,
            Members members,
            Handover handover,
            Teachers teachers,
            CurrentTeacher teacher,
            ChangedMeanwhile meanwhile,
            SchoolTime time) {
        super(classrooms, teacher, meanwhile, time);
        this.settings = settings;
        this.sharing = sharing;
        this.members = members;
        this.handover = handover;
        this.teachers = teachers;
    }

    @Override
    void show() {
        add(
                new BackLink(Addresses.classroom(room().id()), room().name()),
                PageParts.heading(getTranslation("teach.settings.title", Words.isolated(room().name()))),
                name());
        if (!room().ended()) {
            add(end());
        }
        add(new SharingSection(this, sharing), new LeavingSection(this, handover, teachers), deletion());
    }

    private Section name() {
        TextField name = new TextField(getTranslation("teach.classrooms.name"));
        name.setMaxLength(Classroom.MAX_NAME);
        name.setValue(room().name());
        name.setId("name");
        Button save = new Button(getTranslation("teach.settings.rename"));
        save.addClickShortcut(Key.ENTER).listenOn(name);
        save.setId("rename");
        Saving<Classroom> saving = saving(save, new Part() {
            @Override
            public void save(Classroom shown) {
                rename(shown, name);
            }

            @Override
            public String changes(Classroom shown, Classroom now) {
                return nameChange(shown, now);
            }
        });
        return new Section(new H2(getTranslation("teach.classrooms.name")), new FieldRow(name, save), saving);
    }

    private void rename(Classroom shown, TextField name) {
        FieldMessage.clear(name);
        String wanted = name.getValue();
        if (wanted.isBlank()) {
            FieldMessage.show(name, getTranslation("teach.classrooms.name.missing", Classroom.MAX_NAME));
            return;
        }
        perform(() -> {
            settings.rename(shown, teacher(), wanted);
            return getTranslation("teach.settings.rename.done", Words.isolated(wanted.strip()));
        });
    }

    /** One section of the settings, which is saved separately. */
    private abstract class Part implements Saving.Form<Classroom> {
        @Override
        public Optional<Classroom> now() {
            return stored();
        }

        @Override
        public void drop() {
            refresh();
        }
    }

    private Saving<Classroom> saving(Button save, Part part) {
        return new Saving<>(meanwhile(), this, save, room(), part);
    }

    private Section end() {
        DatePicker day = new DatePicker(getTranslation("teach.settings.end.day"));
        day.setLocale(getLocale());
        day.setMin(classrooms().today());
        day.setMax(settings.latestEnd());
        day.setValue(room().endsOn());
        day.setId("end");
        RadioButtonGroup<Classroom.AfterEnd> after = new RadioButtonGroup<>();
        after.setLabel(getTranslation("teach.settings.after"));
        after.setItems(Classroom.AfterEnd.values());
        after.setItemLabelGenerator(one -> getTranslation("teach.settings.after." + one.id()));
        after.setValue(room().afterEnd());
        after.addThemeName("vertical");
        after.setId("after");
        Button save = new Button(getTranslation("teach.settings.end.save"));
        save.setId("save-end");
        Saving<Classroom> saving = saving(save, new Part() {
            private Classroom before = room();

            @Override
            public void save(Classroom shown) {
                setEnd(shown, day, after.getValue());
            }

            @Override
            public String changes(Classroom shown, Classroom now) {
                return endChange(shown, now);
            }

            @Override
            public boolean mergeChanges(Classroom now) {
                if (before.endsOn().equals(day.getValue())) {
                    day.setValue(now.endsOn());
                }
                if (before.afterEnd() == after.getValue()) {
                    after.setValue(now.afterEnd());
                }
                before = now;
                return true;
            }
        });
        return new Section(
                new H2(getTranslation("teach.settings.end")),
                Tags.p("help", getTranslation("teach.settings.end.text", Classrooms.REMINDER_DAYS)),
                day,
                after,
                new Div(save),
                saving);
    }

    private void setEnd(Classroom shown, DatePicker day, Classroom.AfterEnd after) {
        FieldMessage.clear(day);
        LocalDate wanted = day.getValue();
        if (wanted == null || wanted.isBefore(classrooms().today()) || wanted.isAfter(settings.latestEnd())) {
            FieldMessage.show(
                    day, getTranslation("teach.settings.end.unfit", time().day(settings.latestEnd(), getLocale())));
            return;
        }
        perform(() -> {
            settings.setEnd(shown, teacher(), wanted, after);
            return getTranslation("teach.settings.end.done", time().day(wanted, getLocale()));
        });
    }

    private Section deletion() {
        Section section = new Section(new H2(getTranslation("teach.settings.delete")));
        if (!owns()) {
            section.add(Tags.p("help", getTranslation("classroom-refusal.not-owner")));
            return section;
        }
        Button delete = new Button(
                getTranslation("teach.settings.delete"),
                pressed -> confirm(
                        getTranslation("teach.settings.delete.confirm", Words.isolated(room().name())),
                        List.of(
                                getTranslation("teach.settings.delete.members", members.count(room().id())),
                                getTranslation("teach.settings.delete.assignments"),
                                getTranslation("teach.bin.promise")),
                        getTranslation("teach.settings.delete"),
                        this::delete));
        delete.setId("delete");
        section.add(Tags.p("help", getTranslation("teach.settings.delete.text")), new Div(delete));
        return section;
    }

    private void delete() {
        changeAndLeave(() -> classrooms().delete(room(), teacher()), Addresses.CLASSROOMS);
    }
}
