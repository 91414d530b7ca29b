package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Members;
import org.framewise.classroom.SchoolAddress;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.OwnAddress;
import org.framewise.ui.teach.parts.Simulated;
import org.jspecify.annotations.Nullable;

/** Projector page that shows how to join a classroom, readable from the back of the room. Shows no names. */
@Route(Addresses.CLASSROOM + "/:classroom/board")
@RolesAllowed("TEACHER")
@StyleSheet("teach.css")
final class BoardView extends ClassroomPage {
    private static final long serialVersionUID = 1L;

    private static final int POLL_MS = 3000;

    private final transient Members members;
    private final transient OwnAddress own;
    private final transient SchoolAddress school;
    private final Paragraph joined = Tags.p("board-joined");
    private boolean open;
    private @Nullable Registration polling;

    BoardView(Classrooms classrooms, Members members, CurrentTeacher teacher, OwnAddress own, SchoolAddress school) {
        super(classrooms, teacher);
        this.members = members;
        this.own = own;
        this.school = school;
        removeClassName("teach");
        addClassName("board");
        Shortcuts.addShortcutListener(
                this, () -> UI.getCurrent().navigate(Addresses.classroom(room().id())), Key.ESCAPE);
    }

    @Override
    void show() {
        open = room().joining();
        count();
        H1 name = PageParts.heading(room().name());
        Anchor back = new BackLink(Addresses.classroom(room().id()), getTranslation("teach.board.back"));
        back.setId("back");
        Div head = Tags.div("board-head", name, back);
        if (room().simulated()) {
            head.addComponentAtIndex(1, Simulated.mark(this));
        }
        Div words = Tags.div("board-words");
        Main main = new Main(head, words);
        if (open) {
            Optional<String> join =
                    own.reachable().stream().findFirst().map(root -> root + Addresses.join(room().code()));
            join.ifPresentOrElse(
                    address -> words.add(
                            instructions(), address(address), new Paragraph(getTranslation("teach.board.code"))),
                    () -> words.add(
                            PageParts.message(getTranslation("teach.address.unknown"), "warning"),
                            new AddressForm(school, teacher(), this::refresh)));
            words.add(code(), joined);
            join.ifPresent(address -> main.add(new QrCode(address, getTranslation("teach.door.qr", address))));
        } else {
            words.add(new Paragraph(getTranslation("teach.board.closed")), joined);
        }
        add(main);
    }

    private Paragraph instructions() {
        return Tags.p("board-how", getTranslation("teach.board.how"));
    }

    private static Paragraph address(String join) {
        return Tags.p("board-address", join.replaceFirst("^http://", "").replaceFirst("/[^/]*$", ""));
    }

    private Paragraph code() {
        Paragraph code = Tags.p("board-code", room().code().spaced());
        code.getElement().setAttribute("translate", "no");
        return code;
    }

    private void count() {
        joined.setText(getTranslation("teach.board.joined", members.count(room().id())));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(POLL_MS);
        polling = event.getUI().addPollListener(poll -> {
            boolean asBefore = classrooms()
                    .find(room().id(), teacher().id())
                    .filter(now -> now.equals(room()))
                    .isPresent();
            if (asBefore) {
                count();
            } else {
                refresh();
            }
        });
        PageParts.focusHeading(this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }
}
