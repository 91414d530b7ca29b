package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.framewise.classroom.Classroom;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;

/** Creates a notice that a classroom has ended or will end soon, which says what happens to its data. */
final class EndNotice {
    private EndNotice() {}

    static Div ended(Component on, Classroom room, SchoolTime time) {
        return new Div(new Paragraph(on.getTranslation(
                room.afterEnd() == Classroom.AfterEnd.COUNTS
                        ? "teach.classroom.ended.counts"
                        : "teach.classroom.ended.nothing",
                day(on, room, time))));
    }

    static Div soon(Component on, Classroom room, SchoolTime time) {
        Div reminder = PageParts.message(
                on.getTranslation(
                                room.afterEnd() == Classroom.AfterEnd.COUNTS
                                        ? "teach.classroom.ends.counts"
                                        : "teach.classroom.ends.nothing",
                                day(on, room, time))
                        + " ",
                "warning");
        reminder.getElement().removeAttribute("role");
        reminder.add(new Anchor(Addresses.settings(room.id()), on.getTranslation("teach.classroom.ends.change")));
        return reminder;
    }

    private static String day(Component on, Classroom room, SchoolTime time) {
        return time.day(room.endsOn(), UI.getCurrent().getLocale());
    }
}
