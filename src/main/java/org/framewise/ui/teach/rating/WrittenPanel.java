package org.framewise.ui.teach.rating;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.framewise.attempt.AttemptId;
import org.framewise.results.RatingQueue.Written;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;

/** Shows a text, and a list of nearly identical texts. The writer's name is shown only on request. */
final class WrittenPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final H2 heading = new H2(getTranslation("teach.rate.response"));
    private final ChoiceGroup alike = new ChoiceGroup(true, getTranslation("teach.rate.alike.legend"));
    private final Set<String> all;

    /**
     * @param others nearly identical texts
     * @param name looks up the writer's name
     */
    WrittenPanel(Written written, List<Written> others, Supplier<String> name, SchoolTime time) {
        addClassName("response");
        Div text = Tags.div("written", written.text());
        text.getElement().setAttribute("dir", "auto");
        Div who = new Div();
        Button show = new Button(getTranslation("teach.rate.name"));
        show.addThemeVariants(ButtonVariant.TERTIARY);
        show.setId("name");
        show.addClickListener(pressed -> {
            who.removeAll();
            who.add(Tags.span("written-by", getTranslation("teach.rate.name.shown", name.get())));
        });
        who.add(show);
        who.getElement().setAttribute("role", "status");
        add(heading, text, who);
        all = others.stream().map(other -> other.attempt().toString()).collect(Collectors.toSet());
        if (!others.isEmpty()) {
            alike.setId("alike");
            others.forEach(other -> alike.withChoice(other.attempt().toString(), other.text(), "alike-text"));
            Section together = Tags.section(
                    "alike",
                    new H3(getTranslation("teach.rate.alike", others.size())),
                    Tags.span("help", getTranslation("teach.rate.alike.help")),
                    alike.withHiddenLegend());
            add(together);
        }
        add(history(written, time));
    }

    private Div history(Written written, SchoolTime time) {
        Div history = new Div();
        if (written.history().isEmpty()) {
            return history;
        }
        UnorderedList list = Tags.ul("history");
        written.history().forEach(past -> {
            ListItem row = new ListItem(Tags.span(
                    "past",
                    getTranslation(
                            "teach.rate.past",
                            past.points(),
                            past.teacher(),
                            time.moment(past.ratedAt(), getLocale()))));
            if (!past.note().isEmpty()) {
                row.add(Tags.span("past-note", past.note()));
            }
            list.add(row);
        });
        history.add(new H3(getTranslation("teach.rate.history")), list);
        return history;
    }

    void focus() {
        PageParts.focus(heading);
    }

    /** Selects all nearly identical texts, or none if all are selected. */
    void tickAll() {
        alike.setValue(alike.getValue().containsAll(all) ? Set.of() : all);
    }

    /** Selects these texts, as far as they are listed. */
    void tick(Set<AttemptId> texts) {
        alike.setValue(
                texts.stream().map(AttemptId::toString).filter(all::contains).collect(Collectors.toSet()));
    }

    /** The texts that will get the same rating. */
    Set<AttemptId> ticked() {
        return alike.getValue().stream().map(AttemptId::parse).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
