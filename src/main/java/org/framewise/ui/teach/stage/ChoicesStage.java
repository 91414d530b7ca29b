package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.Task;
import org.framewise.quiz.Choice;
import org.framewise.results.live.Tally;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.LitWords;

/** The choices of an item, each with how often it was chosen. */
abstract sealed class ChoicesStage extends StageContent permits ChoiceStage, MultipleChoiceStage {
    private final Map<String, Choice> choices;
    private final Tally.Choices counts;

    ChoicesStage(List<Choice> choices, Tally.Choices counts) {
        this.choices = choices.stream().collect(Collectors.toMap(Choice::id, Function.identity()));
        this.counts = counts;
    }

    /** The choices in the order shown to the class. */
    abstract List<Task.Alternative> alternatives(Task task);

    abstract boolean isKey(String choice);

    @Override
    final Component responses(StageParts parts) {
        UnorderedList list = Tags.ul("stage-choices");
        alternatives(parts).forEach(alternative -> list.add(row(parts, alternative)));
        return list;
    }

    /**
     * The choices sorted by letter if letters are shown; otherwise in the presented order, which doesn't hint at the
     * key.
     */
    private List<Task.Alternative> alternatives(StageParts parts) {
        List<Task.Alternative> shown = alternatives(parts.presented().task());
        return parts.showsLetters()
                ? shown.stream()
                        .sorted(Comparator.comparing(Task.Alternative::id))
                        .toList()
                : shown;
    }

    private ListItem row(StageParts parts, Task.Alternative alternative) {
        String id = alternative.id();
        Span lit = LitWords.of(alternative.text(), parts.highlights(new Highlight.Place(Highlight.Kind.CHOICE, id)));
        Span text = Tags.styled("choice-text", parts.language().of(lit));
        if (parts.showsLetters()) {
            text.addComponentAsFirst(parts.language().inUiLanguage(Tags.span("item-id", Letters.of(id) + ". ")));
        }
        ListItem row = parts.row(text, counts.counts().getOrDefault(id, 0), counts.n(), isKey(id));
        Choice choice = choices.get(id);
        if (parts.showsKey() && choice != null) {
            parts.why(row, choice.misconception(), choice.rationale());
        }
        return row;
    }
}
