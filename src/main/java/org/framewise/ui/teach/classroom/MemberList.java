package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Member;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/**
 * The members of a classroom, as a single HTML fragment, with check boxes for removing several at once. The browser
 * holds the state of the check boxes and reports each change to the server.
 */
final class MemberList extends Div {
    private static final long serialVersionUID = 1L;

    /** JavaScript expression for the indexes of the selected rows, separated by spaces. */
    private static final String TICKED =
            "Array.from(element.querySelectorAll('tbody input:checked'), box => box.value).join(' ')";

    private final transient List<Member> all;
    private final transient Set<LearnerId> selected;
    private final transient SchoolTime time;
    private final transient Classroom room;
    private final Sheet sheet;
    private final Button every = new Button();
    private final Button idle = new Button();
    private final Button remove = new Button();
    private final Span count = Tags.span("help");

    /**
     * @param selected the selected members; modified by this list, and kept when the page is refreshed
     * @param removed receives the members to remove as the page shows them
     */
    MemberList(
            Classroom room,
            List<Member> all,
            Set<LearnerId> selected,
            SchoolTime time,
            Consumer<List<Member>> removed) {
        this.room = room;
        this.all = List.copyOf(all);
        this.selected = selected;
        this.time = time;
        selected.retainAll(all.stream().map(Member::id).collect(Collectors.toSet()));
        sheet = new Sheet(getTranslation("teach.members.caption", room.name()));
        sheet.show(table());
        addClassName("member-list");
        if (!room.ended()) {
            add(bar(removed));
        }
        add(sheet);
    }

    private Div bar(Consumer<List<Member>> removed) {
        every.setId("select-all");
        every.addClickListener(pressed -> select(member -> selected.size() < all.size()));
        idle.setId("select-idle");
        idle.setText(getTranslation("teach.members.select.idle"));
        idle.addClickListener(pressed -> select(MemberList::isIdle));
        idle.setVisible(
                all.stream().anyMatch(MemberList::isIdle) && !all.stream().allMatch(MemberList::isIdle));
        remove.setId("remove-selected");
        remove.addClickListener(pressed -> removed.accept(
                all.stream().filter(one -> selected.contains(one.id())).toList()));
        count.getElement().setAttribute("role", "status");
        sheet.getElement()
                .addEventListener(
                        "change",
                        event -> selectionChanged(
                                event.getEventData().path(TICKED).asString("")))
                .addEventData(TICKED);
        updateButtons();
        return Tags.div("actions member-actions", every, idle, remove, count);
    }

    private static boolean isIdle(Member member) {
        return member.attempts() == 0;
    }

    /** Adopts the selection that the browser reports. */
    private void selectionChanged(String places) {
        Set<LearnerId> now = Stream.of(places.split(" "))
                .filter(place -> place.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(place -> place < all.size())
                .map(place -> all.get(place).id())
                .collect(Collectors.toSet());
        selected.clear();
        selected.addAll(now);
        updateButtons();
    }

    private void select(Predicate<Member> which) {
        Set<LearnerId> now = all.stream().filter(which).map(Member::id).collect(Collectors.toSet());
        selected.clear();
        selected.addAll(now);
        String places = IntStream.range(0, all.size())
                .filter(place -> now.contains(all.get(place).id()))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
        sheet.getElement().executeJs("""
                        const ticked = new Set($0.split(' '));
                        for (const box of this.querySelectorAll('tbody input')) {
                          box.checked = ticked.has(box.value);
                        }""", places);
        updateButtons();
    }

    /** Updates the labels and the visibility of the buttons. */
    private void updateButtons() {
        every.setText(getTranslation(
                selected.size() < all.size() ? "teach.members.select.all" : "teach.members.select.none"));
        remove.setText(getTranslation("teach.members.remove", selected.size()));
        remove.setVisible(!selected.isEmpty());
        count.setText(selected.isEmpty() ? "" : getTranslation("teach.members.selected", selected.size(), all.size()));
    }

    private Element table() {
        Element table = Sheet.table("queue", getTranslation("teach.members.caption", room.name()));
        table.addClass("members");
        table.child(0).addClass("sr-only");
        Element head = Sheet.headings(
                table,
                getTranslation("teach.members.name"),
                getTranslation("teach.members.attempts"),
                getTranslation("teach.members.seen"));
        head.child(1).addClass("num");
        if (!room.ended()) {
            head.prependElement("td");
        }
        Element body = table.appendElement("tbody");
        for (int place = 0; place < all.size(); place++) {
            row(body.appendElement("tr"), all.get(place), place);
        }
        return table;
    }

    private void row(Element row, Member member, int place) {
        String name = MemberWords.name(this, member);
        if (!room.ended()) {
            Element label = row.appendElement("td").addClass("tick").appendElement("label");
            label.appendElement("input")
                    .attr("type", "checkbox")
                    .attr("value", Integer.toString(place))
                    .attr("checked", selected.contains(member.id()));
            label.appendElement("span")
                    .addClass("sr-only")
                    .text(getTranslation("teach.members.select", Words.isolated(name)));
        }
        Sheet.link(Sheet.rowHeading(row), Addresses.member(room.id(), member.id()), name)
                .attr("dir", "auto");
        Sheet.figure(row, Integer.toString(member.attempts()));
        row.appendElement("td")
                .text(
                        member.seenAt() == null
                                ? getTranslation("teach.members.never")
                                : time.moment(member.seenAt(), getLocale()));
    }
}
