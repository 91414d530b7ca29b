package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.framewise.classroom.Bin;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Members;
import org.framewise.classroom.Teacher;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.FieldRow;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;

/** Page that lists a teacher's classrooms, with a short form for a new one. */
@Route(value = Addresses.CLASSROOMS, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ClassroomsView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    /** Key under which a message is stored in the browser tab, to be shown once on this page. */
    private static final String NEWS = "news of classrooms";

    private final transient Classrooms classrooms;
    private final transient Members members;
    private final transient CurrentTeacher current;
    private final transient SchoolTime time;
    private final transient Bin bin;
    private final Div done = new Div();
    private final TextField name = new TextField();

    ClassroomsView(Classrooms classrooms, Members members, CurrentTeacher current, SchoolTime time, Bin bin) {
        super("teach", "teach.classrooms.title");
        this.classrooms = classrooms;
        this.members = members;
        this.current = current;
        this.time = time;
        this.bin = bin;
        done.getElement().setAttribute("role", "status");
        name.setLabel(getTranslation("teach.classrooms.name"));
        name.setHelperText(getTranslation("teach.classrooms.name.help"));
        name.setMaxLength(Classroom.MAX_NAME);
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        name.setId("classroom-name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        done.removeAll();
        show();
        UI ui = event.getUI();
        if (ComponentUtil.getData(ui, NEWS) instanceof String news) {
            ComponentUtil.setData(ui, NEWS, null);
            done.add(PageParts.message(news, "done"));
        }
    }

    /** Stores a message to be shown the next time this page is opened in this tab. */
    static void notify(String news) {
        ComponentUtil.setData(UI.getCurrent(), NEWS, news);
    }

    private void show() {
        removeAll();
        Teacher teacher = current.get();
        List<Classroom> all = classrooms.of(teacher.id());
        add(heading(), done);
        if (all.isEmpty()) {
            add(PageParts.empty(
                    getTranslation("teach.classrooms.empty.title"), getTranslation("teach.classrooms.empty.text")));
        } else {
            Sheet sheet = Sheet.of(getTranslation("teach.classrooms.title"), table(all, teacher));
            add(sheet);
        }
        Button make = new Button(getTranslation("teach.classrooms.make"), pressed -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickShortcut(Key.ENTER).listenOn(name);
        make.setId("make");
        Section form = new Section(new H2(getTranslation("teach.classrooms.new")), new FieldRow(name, make));
        add(form);
        List<Bin.Entry> deleted = bin.classrooms(teacher.id());
        if (!deleted.isEmpty()) {
            add(new BinList(deleted, time, this::undo));
        }
    }

    private void undo(Bin.Entry entry) {
        String said = bin.restore(entry.id(), current.get())
                .map(back -> BinList.restored(this, back))
                .orElseGet(() -> getTranslation("teach.bin.gone"));
        show();
        done.removeAll();
        done.add(PageParts.message(said, "done"));
    }

    private void make() {
        FieldMessage.clear(name);
        String typed = name.getValue();
        try {
            Classroom made = classrooms.create(current.get().id(), typed);
            UI.getCurrent().navigate(Addresses.classroom(made.id()));
        } catch (IllegalArgumentException unfit) {
            FieldMessage.show(name, getTranslation("teach.classrooms.name.missing", Classroom.MAX_NAME));
        }
    }

    private Element table(List<Classroom> all, Teacher teacher) {
        Map<ClassroomId, Integer> counts = members.counts(teacher.id());
        Element table = Sheet.tableWithHiddenCaption("queue", getTranslation("teach.classrooms.title"));
        Element head = Sheet.headings(
                table,
                getTranslation("teach.classrooms.name"),
                getTranslation("teach.classrooms.members"),
                getTranslation("teach.classrooms.joining"),
                getTranslation("teach.classrooms.ends"));
        head.child(1).addClass("num");
        Element body = table.appendElement("tbody");
        for (Classroom room : all) {
            Element row = body.appendElement("tr");
            Element heading = Sheet.rowHeading(row);
            Sheet.link(heading, Addresses.classroom(room.id()), room.name()).attr("dir", "auto");
            if (room.simulated()) {
                heading.appendText(" ");
                heading.appendElement("span").addClass("simulated-mark").text(getTranslation("teach.simulated.mark"));
            }
            if (!room.owner().equals(teacher.id())) {
                heading.appendText(" ");
                heading.appendElement("span")
                        .addClass("meta")
                        .text(getTranslation(
                                "teach.classrooms.shared-by",
                                classrooms.teachersOf(room).getFirst().name()));
            }
            Sheet.figure(row, Integer.toString(counts.getOrDefault(room.id(), 0)));
            row.appendElement("td")
                    .text(
                            room.ended()
                                    ? getTranslation("teach.classrooms.ended")
                                    : room.joining()
                                            ? getTranslation(
                                                    "teach.classrooms.open",
                                                    room.code().spaced())
                                            : getTranslation("teach.classrooms.closed"));
            Element end = row.appendElement("td");
            end.text(time.day(room.endsOn(), getLocale()));
            if (classrooms.endsSoon(room)) {
                end.appendText(" ");
                end.appendElement("strong").addClass("meta").text(getTranslation("teach.classrooms.ends-soon"));
            }
        }
        return table;
    }
}
