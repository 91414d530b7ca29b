package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.framewise.classroom.Enlisting;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;

/** Section that shows recently added lists of names, each with a button to undo it. */
final class RecentLists extends Section {
    private static final long serialVersionUID = 1L;

    /** @param undo removes the members that a list has added */
    RecentLists(List<Enlisting.Listed> lists, SchoolTime time, Consumer<UUID> undo) {
        setId("recent-lists");
        UnorderedList items = Tags.ul("bin-list");
        for (Enlisting.Listed one : lists) {
            String names = getTranslation("teach.lists.names", one.names());
            String when = time.moment(one.addedAt(), getLocale());
            Button button = new Button(getTranslation("teach.bin.undo"), pressed -> undo.accept(one.id()));
            button.setDisableOnClick(true);
            button.setAriaLabel(getTranslation("teach.bin.undo.label", names + ", " + when));
            items.add(new ListItem(
                    Tags.span("bin-name", names), Tags.span("help", getTranslation("teach.lists.when", when)), button));
        }
        add(new H2(getTranslation("teach.lists.title")), new Paragraph(getTranslation("teach.lists.text")), items);
    }
}
