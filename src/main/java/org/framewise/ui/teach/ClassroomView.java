package org.framewise.ui.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Bin;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.SchoolAddress;
import org.framewise.quiz.Catalogue;
import org.framewise.ui.Addresses;
import org.framewise.ui.FieldMessage;
import org.framewise.ui.PageParts;
import org.framewise.ui.SchoolTime;
import org.framewise.ui.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.jsoup.nodes.Element;

/** One classroom: the way in, then who is in it. */
@Route(value = Addresses.CLASSROOM + "/:classroom", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ClassroomView extends ChangingClassroomPage {
    private static final long serialVersionUID = 1L;

    private final transient Members members;
    private final transient Assignments assignments;
    private final transient Catalogue catalogue;
    private final transient Clock clock;
    private final transient OwnAddress own;
    private final transient SchoolAddress school;
    private final transient Bin bin;

    ClassroomView(
            Classrooms classrooms,
            Members members,
            Assignments assignments,
            Catalogue catalogue,
            CurrentTeacher teacher,
            ChangedMeanwhile meanwhile,
            SchoolTime time,
            OwnAddress own,
            SchoolAddress school,
            Bin bin,
            Clock clock) {
        super(classrooms, teacher, meanwhile, time);
        this.members = members;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.clock = clock;
        this.own = own;
        this.school = school;
        this.bin = bin;
    }

    @Override
    void show() {
        Anchor settings = new Anchor(Addresses.settings(room().id()), getTranslation("teach.classroom.settings"));
        settings.addClassName("side-action");
        settings.setId("settings");
        Div head = new Div(back(Addresses.CLASSROOMS, getTranslation("teach.classroom.back")), settings);
        head.addClassName("page-tools");
        add(head, PageParts.heading(room().name()));
        List<Member> all = members.of(room());
        if (room().ended()) {
            add(ended());
        } else {
            if (classrooms().endsSoon(room())) {
                add(reminder());
            }
            add(wayIn());
        }
        if (!room().ended()) {
            add(new AssignmentsPanel(room(), assignments, catalogue, time(), clock.instant()));
        }
        add(memberList(all));
        List<Bin.Entry> deleted = room().ended() ? List.of() : bin.of(room());
        if (!deleted.isEmpty()) {
            add(new BinList(deleted, time(), this::undo));
        }
    }

    private void undo(Bin.Entry entry) {
        change(() -> bin.restore(entry.id(), teacher())
                .map(name -> getTranslation("teach.bin.restored", Words.isolated(name)))
                .orElseGet(() -> getTranslation("teach.bin.gone")));
    }

    private Div ended() {
        return new Div(new Paragraph(getTranslation(
                room().afterEnd() == Classroom.AfterEnd.COUNTS
                        ? "teach.classroom.ended.counts"
                        : "teach.classroom.ended.nothing",
                time().day(room().endsOn(), getLocale()))));
    }

    private Div reminder() {
        Div reminder = PageParts.message(
                getTranslation(
                                room().afterEnd() == Classroom.AfterEnd.COUNTS
                                        ? "teach.classroom.ends.counts"
                                        : "teach.classroom.ends.nothing",
                                time().day(room().endsOn(), getLocale()))
                        + " ",
                "warning");
        reminder.getElement().removeAttribute("role");
        reminder.add(new Anchor(Addresses.settings(room().id()), getTranslation("teach.classroom.ends.change")));
        return reminder;
    }

    private Section wayIn() {
        // the class that will type it sits behind the same address
        boolean open = room().joining();
        Paragraph code = new Paragraph(room().code().spaced());
        code.addClassName("join-code");
        code.getElement().setAttribute("translate", "no");
        Paragraph help = new Paragraph(getTranslation(open ? "teach.door.help" : "teach.door.closed"));
        help.addClassName(open ? "help" : "door-closed");
        Anchor board =
                PageParts.asMainAction(new Anchor(Addresses.board(room().id()), getTranslation("teach.door.board")));
        board.setId("board");
        Button toggle = new Button(
                getTranslation(open ? "teach.door.close" : "teach.door.open"),
                pressed -> change(
                        () -> classrooms().setJoining(room().id(), teacher(), !open),
                        getTranslation(open ? "teach.door.close.done" : "teach.door.open.done")));
        toggle.setId("joining");
        Button renew = new Button(
                getTranslation("teach.door.renew"),
                pressed -> confirm(
                        getTranslation("teach.door.renew.title"),
                        List.of(
                                getTranslation(
                                        "teach.door.renew.old", room().code().spaced()),
                                getTranslation("teach.door.renew.members")),
                        getTranslation("teach.door.renew"),
                        () -> change(
                                () -> classrooms().renewCode(room(), teacher()),
                                getTranslation("teach.door.renew.done"))));
        renew.addThemeVariants(ButtonVariant.TERTIARY);
        renew.setId("renew");
        List<String> joins = own.reachable().stream()
                .map(root -> root + Addresses.join(room().code()))
                .toList();
        Div words = new Div(code, whereTo(joins), help, others(joins), actions(board, toggle, renew));
        words.addClassName("door-words");
        if (!joins.isEmpty()) {
            words.add(correctAddress());
        }
        Section section = new Section(new H2(getTranslation("teach.door.title")), words);
        section.addClassNames("panel", "door");
        if (open && !joins.isEmpty()) {
            section.add(new QrCode(joins.getFirst(), getTranslation("teach.door.qr", joins.getFirst())));
        }
        return section;
    }

    private Component whereTo(List<String> joins) {
        if (joins.isEmpty()) {
            Div unknown = PageParts.message(getTranslation("teach.address.unknown"), "warning");
            unknown.getElement().removeAttribute("role");
            return new Div(unknown, addressForm());
        }
        Paragraph link = new Paragraph(new Code(joins.getFirst()));
        link.addClassName("join-address");
        return link;
    }

    private AddressForm addressForm() {
        return new AddressForm(school, teacher(), () -> change(() -> {}, getTranslation("teach.address.done")));
    }

    private NativeDetails correctAddress() {
        NativeDetails details = new NativeDetails(getTranslation("teach.address.correct"), addressForm());
        details.setId("correct-address");
        return details;
    }

    /** A machine in several networks is found at several addresses. */
    private Div others(List<String> joins) {
        Div others = new Div();
        List<String> more = joins.stream().skip(1).toList();
        if (!more.isEmpty()) {
            Paragraph text = new Paragraph(getTranslation("teach.door.others") + " ");
            text.addClassName("help");
            more.forEach(address -> text.add(new Code(address), new Text(" ")));
            others.add(text);
        }
        return others;
    }

    private Section memberList(List<Member> all) {
        H2 title = new H2(getTranslation("teach.members.title", all.size()));
        Div head = new Div(title);
        head.addClassName("section-head");
        Section section = new Section(head);
        if (all.isEmpty()) {
            if (!room().ended()) {
                section.add(
                        PageParts.empty(
                                getTranslation("teach.members.empty.title"),
                                getTranslation("teach.members.empty.text")),
                        pasteList());
            }
            return section;
        }
        if (!room().ended()) {
            Anchor sheet = new Anchor(Addresses.codeSheet(room().id()), getTranslation("teach.members.codes"));
            sheet.addClassName("side-action");
            sheet.setId("codes");
            head.add(sheet);
        }
        Sheet sheet = new Sheet(getTranslation("teach.members.caption", room().name()));
        sheet.show(table(all));
        section.add(sheet);
        if (!room().ended()) {
            section.add(pasteList());
        }
        return section;
    }

    private Element table(List<Member> all) {
        Element table = Sheet.table("queue", getTranslation("teach.members.caption", room().name()));
        table.addClass("members");
        table.child(0).addClass("sr-only");
        Element head = Sheet.headings(
                table,
                getTranslation("teach.members.name"),
                getTranslation("teach.members.attempts"),
                getTranslation("teach.members.seen"));
        head.child(1).addClass("num");
        Element body = table.appendElement("tbody");
        for (Member member : all) {
            Element row = body.appendElement("tr");
            Element name = Sheet.rowHeading(row);
            Sheet.link(name, Addresses.member(room().id(), member.id()), MemberView.name(this, member))
                    .attr("dir", "auto");
            Sheet.figure(row, Integer.toString(member.attempts()));
            row.appendElement("td")
                    .text(
                            member.seenAt() == null
                                    ? getTranslation("teach.members.never")
                                    : time().moment(member.seenAt(), getLocale()));
        }
        return table;
    }

    private NativeDetails pasteList() {
        TextArea list = new TextArea(getTranslation("teach.paste.label"));
        list.setHelperText(getTranslation("teach.paste.help", Members.MOST_AT_ONCE));
        list.setValueChangeMode(ValueChangeMode.LAZY);
        list.setId("list");
        Div preview = new Div();
        preview.addClassName("preview");
        preview.getElement().setAttribute("role", "status");
        Button add = new Button(getTranslation("teach.paste.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setId("add");
        list.addValueChangeListener(changed -> preview(preview, members.plan(room(), list.getValue())));
        add.addClickListener(pressed -> {
            FieldMessage.clear(list);
            Members.Plan plan = members.plan(room(), list.getValue());
            if (plan.names().isEmpty()) {
                FieldMessage.show(list, getTranslation(plan.isWhole() ? "teach.paste.nothing" : "teach.paste.nobody"));
                return;
            }
            String text = list.getValue();
            // who of the list is new is known for certain only once it is done: a colleague may paste the same one
            change(() -> told(members.add(room().id(), teacher(), text)));
        });
        Div form = new Div(list, preview, actions(add));
        form.addClassName("paste");
        NativeDetails details = new NativeDetails(getTranslation("teach.paste.title"), form);
        details.setId("paste");
        details.addClassName("paste-details");
        return details;
    }

    private String told(Members.Plan added) {
        return getTranslation("teach.paste.done", added.names().size()) + (added.isWhole() ? "" : " " + left(added));
    }

    private void preview(Div preview, Members.Plan plan) {
        preview.removeAll();
        if (plan.names().isEmpty() && plan.isWhole()) {
            return;
        }
        UnorderedList lines = new UnorderedList(new ListItem(getTranslation(
                "teach.paste.preview",
                plan.names().size(),
                plan.names().stream().map(Nickname::value).map(Words::isolated).collect(Collectors.joining(", ")))));
        leftLines(plan).forEach(line -> lines.add(new ListItem(line)));
        preview.add(lines);
    }

    private String left(Members.Plan plan) {
        return String.join(" ", leftLines(plan));
    }

    /** Which names are not taken, and why. */
    private List<String> leftLines(Members.Plan plan) {
        List<String> lines = new java.util.ArrayList<>();
        if (!plan.duplicates().isEmpty()) {
            lines.add(getTranslation("teach.paste.duplicates", names(plan.duplicates())));
        }
        if (!plan.unfit().isEmpty()) {
            lines.add(getTranslation("teach.paste.unfit", Nickname.MAX_LENGTH, names(plan.unfit())));
        }
        if (!plan.tooMany().isEmpty()) {
            lines.add(getTranslation("teach.paste.too-many", Members.MOST_AT_ONCE, Member.MOST, names(plan.tooMany())));
        }
        return lines;
    }

    private static String names(List<String> names) {
        String few = names.stream()
                .limit(10)
                .map(name -> Words.isolated(name.length() > 60 ? name.substring(0, 60) + "…" : name))
                .collect(Collectors.joining(", "));
        return names.size() > 10 ? few + ", …" : few;
    }
}
