package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Supplier;
import org.framewise.classroom.Classroom;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.OwnAddress;

/** Section that shows how to join a classroom: code, link and QR code, with the teacher's actions. */
final class WayIn extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<AddressForm> correction;

    /**
     * @param correction creates a form for this server's address
     * @param toggle opens or closes joining
     * @param renew asks for confirmation and then replaces the join code
     */
    WayIn(Classroom room, OwnAddress own, Supplier<AddressForm> correction, Runnable toggle, Runnable renew) {
        this.correction = correction;
        boolean open = room.joining();
        List<String> joins = own.reachable().stream()
                .map(root -> root + Addresses.join(room.code()))
                .toList();
        Div words = Tags.div(
                "door-words",
                code(room),
                joinAddress(joins),
                help(open),
                otherAddresses(joins),
                actions(room, open, toggle, renew));
        if (!joins.isEmpty()) {
            words.add(correctAddress());
        }
        add(new H2(getTranslation("teach.door.title")), words);
        addClassNames("panel", "door");
        if (open && !joins.isEmpty()) {
            add(new QrCode(joins.getFirst(), getTranslation("teach.door.qr", joins.getFirst())));
        }
    }

    private static Paragraph code(Classroom room) {
        Paragraph code = Tags.p("join-code", room.code().spaced());
        code.getElement().setAttribute("translate", "no");
        return code;
    }

    private Paragraph help(boolean open) {
        return Tags.p(open ? "help" : "door-closed", getTranslation(open ? "teach.door.help" : "teach.door.closed"));
    }

    private Div actions(Classroom room, boolean open, Runnable toggle, Runnable renew) {
        Anchor board =
                PageParts.asMainAction(new Anchor(Addresses.board(room.id()), getTranslation("teach.door.board")));
        board.setId("board");
        Button joining =
                new Button(getTranslation(open ? "teach.door.close" : "teach.door.open"), pressed -> toggle.run());
        joining.setId("joining");
        Button another = new Button(getTranslation("teach.door.renew"), pressed -> renew.run());
        another.addThemeVariants(ButtonVariant.TERTIARY);
        another.setId("renew");
        return PageParts.actions(board, joining, another);
    }

    private Component joinAddress(List<String> joins) {
        if (joins.isEmpty()) {
            Div unknown = PageParts.message(getTranslation("teach.address.unknown"), "warning");
            unknown.getElement().removeAttribute("role");
            return new Div(unknown, correction.get());
        }
        return Tags.p("join-address", new Code(joins.getFirst()));
    }

    private NativeDetails correctAddress() {
        NativeDetails details = new NativeDetails(getTranslation("teach.address.correct"), correction.get());
        details.setId("correct-address");
        return details;
    }

    /** Lists further join links: a machine in several networks has several addresses. */
    private Div otherAddresses(List<String> joins) {
        Div others = new Div();
        List<String> more = joins.stream().skip(1).toList();
        if (!more.isEmpty()) {
            Paragraph text = Tags.p("help", getTranslation("teach.door.others") + " ");
            more.forEach(address -> text.add(new Code(address), new Text(" ")));
            others.add(text);
        }
        return others;
    }
}
