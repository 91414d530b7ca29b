package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.OwnAddress;
import org.framewise.ui.teach.parts.TeacherLayout;

/** Page with the personal codes of a classroom's members, to be printed, cut and handed out. */
@Route(value = Addresses.CLASSROOM + "/:classroom/codes", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class CodeSheetView extends ClassroomPage {
    private static final long serialVersionUID = 1L;

    private final transient Members members;
    private final transient OwnAddress own;

    CodeSheetView(Classrooms classrooms, Members members, CurrentTeacher teacher, OwnAddress own) {
        super(classrooms, teacher);
        this.members = members;
        this.own = own;
        addClassName("code-sheet");
    }

    @Override
    void enter(RouteParameters parameters) {
        if (room().ended()) {
            // members of an ended classroom have no codes any more
            throw new NotFoundException();
        }
    }

    @Override
    void show() {
        add(
                new BackLink(Addresses.classroom(room().id()), room().name()),
                PageParts.heading(getTranslation("teach.codes.title", room().name())));
        List<Member> all = members.of(room());
        if (all.isEmpty()) {
            add(PageParts.empty(
                    getTranslation("teach.codes.empty.title"),
                    getTranslation("teach.codes.empty.text"),
                    new Anchor(Addresses.classroom(room().id()), getTranslation("teach.codes.empty.back"))));
            return;
        }
        Paragraph text = Tags.p("help screen-only", getTranslation("teach.codes.text"));
        Button print = new Button(getTranslation("teach.codes.print"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setId("print");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        String address = own.first() + Addresses.RESUME;
        UnorderedList slips = Tags.ul("slips");
        all.forEach(member -> slips.add(slip(member, address)));
        add(text);
        if (own.reachable().isEmpty()) {
            Div unknown = PageParts.message(getTranslation("teach.codes.address") + " ", "warning");
            unknown.addClassName("screen-only");
            unknown.add(new Anchor(Addresses.classroom(room().id()), getTranslation("teach.codes.address.set")));
            add(unknown);
        }
        add(PageParts.actions(print), slips);
    }

    private ListItem slip(Member member, String address) {
        Paragraph name = Tags.p("slip-name", MemberWords.name(this, member));
        name.getElement().setAttribute("dir", "auto");
        Paragraph code = Tags.p("slip-code", member.code().toString());
        code.getElement().setAttribute("translate", "no");
        Paragraph where = Tags.p("slip-address", address);
        return Tags.li("slip", name, code, where);
    }
}
