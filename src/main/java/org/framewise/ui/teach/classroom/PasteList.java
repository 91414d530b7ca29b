package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.classroom.Enlisting;
import org.framewise.classroom.Member;
import org.framewise.classroom.NameList;
import org.framewise.classroom.Nickname;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/**
 * Adds members from a pasted list of names. Before anything is stored, shows how the list was parsed, which names will
 * be added, and which can't be added and why.
 */
final class PasteList extends NativeDetails {
    private static final long serialVersionUID = 1L;

    private final transient Function<NameList, Enlisting.Plan> plan;
    private final transient Consumer<NameList> add;
    private final TextArea text = new TextArea(getTranslation("teach.paste.label"));
    private final Div reading = new Div();
    private final Div preview = Tags.div("preview");
    private transient NameList list = NameList.of("");

    /** The list whose column settings are kept when the text changes; absent if the settings are still guessed. */
    private transient @Nullable NameList told;

    /**
     * @param left lines of an earlier list that still have to be corrected; absent if there are none
     * @param plan previews the result of adding a list
     * @param add adds a list
     */
    PasteList(@Nullable NameList left, Function<NameList, Enlisting.Plan> plan, Consumer<NameList> add) {
        this.plan = plan;
        this.add = add;
        setSummaryText(getTranslation("teach.paste.title"));
        setId("paste");
        addClassName("paste-details");
        text.setHelperText(getTranslation("teach.paste.help", Enlisting.MOST_AT_ONCE));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setId("list");
        preview.getElement().setAttribute("role", "status");
        Button button = new Button(getTranslation("teach.paste.add"), pressed -> press());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setId("add");
        Div form = Tags.div("paste", text, reading, preview, PageParts.actions(button));
        setContent(form);
        if (left != null) {
            told = left;
            list = left;
            text.setValue(left.text());
            setOpen(true);
            read();
        }
        text.addValueChangeListener(changed -> read());
    }

    /** Parses the text and updates the preview. */
    private void read() {
        NameList guessed = NameList.of(text.getValue());
        NameList said = told;
        list = said == null ? guessed : guessed.asTold(said);
        reading.removeAll();
        if (PasteTable.isNeeded(list)) {
            reading.add(new PasteTable(list, this::useSettings));
        }
        show(plan.apply(list));
    }

    private void useSettings(NameList now) {
        told = now;
        list = now;
        show(plan.apply(now));
    }

    private void press() {
        FieldMessage.clear(text);
        Enlisting.Plan planned = plan.apply(list);
        if (planned.names().isEmpty()) {
            FieldMessage.show(text, getTranslation(planned.isWhole() ? "teach.paste.nothing" : "teach.paste.nobody"));
            return;
        }
        add.accept(list);
    }

    private void show(Enlisting.Plan planned) {
        preview.removeAll();
        if (planned.names().isEmpty() && planned.isWhole()) {
            return;
        }
        UnorderedList lines = new UnorderedList(new ListItem(getTranslation(
                "teach.paste.preview",
                planned.names().size(),
                planned.names().stream()
                        .map(Nickname::value)
                        .map(Words::isolated)
                        .collect(Collectors.joining(", ")))));
        leftLines(planned).forEach(line -> lines.add(new ListItem(line)));
        preview.add(lines);
    }

    /** Lists the names that will not be added, with their line numbers and the reasons. */
    private List<String> leftLines(Enlisting.Plan planned) {
        List<String> lines = new ArrayList<>();
        if (!planned.duplicates().isEmpty()) {
            lines.add(getTranslation("teach.paste.duplicates", names(planned.duplicates())));
        }
        if (!planned.unfit().isEmpty()) {
            lines.add(getTranslation("teach.paste.unfit", Nickname.MAX_LENGTH, names(planned.unfit())));
        }
        if (!planned.tooMany().isEmpty()) {
            lines.add(getTranslation(
                    "teach.paste.too-many", Enlisting.MOST_AT_ONCE, Member.MOST, names(planned.tooMany())));
        }
        return lines;
    }

    private String names(List<Enlisting.Left> left) {
        String few = left.stream()
                .limit(10)
                .map(one -> getTranslation("teach.paste.left", Words.isolated(cut(one.name())), one.line()))
                .collect(Collectors.joining(", "));
        return left.size() > 10 ? few + ", …" : few;
    }

    private static String cut(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
