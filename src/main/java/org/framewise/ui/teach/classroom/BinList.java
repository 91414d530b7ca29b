package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.framewise.classroom.Bin;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;

/** Lists recently deleted entries, each with a button to restore it. */
final class BinList extends Section {
    private static final long serialVersionUID = 1L;

    /** @param undo restores an entry */
    BinList(List<Bin.Entry> entries, SchoolTime time, Consumer<Bin.Entry> undo) {
        addClassName("bin");
        setId("bin");
        UnorderedList list = Tags.ul("bin-list");
        for (Bin.Entry entry : entries) {
            Span what = Tags.span("bin-name", name(entry));
            what.getElement().setAttribute("dir", "auto");
            Span who = Tags.span(
                    "help",
                    getTranslation(
                            "teach.bin.by", Words.isolated(entry.by()), time.moment(entry.deletedAt(), getLocale())));
            Button button = new Button(getTranslation("teach.bin.undo"), pressed -> undo.accept(entry));
            button.setDisableOnClick(true);
            button.setAriaLabel(getTranslation("teach.bin.undo.label", name(entry)));
            list.add(new ListItem(what, who, button));
        }
        add(new H2(getTranslation("teach.bin.title")), new Paragraph(getTranslation("teach.bin.text")), list);
    }

    /** Message that an entry was restored, with its current name. */
    static String restored(Component on, Bin.Restored back) {
        if (back.count() == 1) {
            return on.getTranslation("teach.bin.restored", Words.isolated(back.label()));
        }
        String all = on.getTranslation("teach.bin.restored.members", back.count());
        return back.renamed().isEmpty()
                ? all
                : all + " "
                        + on.getTranslation(
                                "teach.bin.restored.renamed",
                                back.renamed().size(),
                                back.renamed().stream().map(Words::isolated).collect(Collectors.joining(", ")));
    }

    private String name(Bin.Entry entry) {
        if (entry.label().isEmpty()) {
            return getTranslation("teach.bin.nameless");
        }
        String label = Words.isolated(entry.label());
        return switch (entry.what()) {
            case MEMBER -> getTranslation("teach.bin.member", label);
            case MEMBERS -> getTranslation("teach.bin.members", entry.count(), label);
            case ASSIGNMENT -> getTranslation("teach.bin.assignment", label);
            case CLASSROOM -> getTranslation("teach.bin.classroom", label);
        };
    }
}
