package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.Task;
import org.framewise.quiz.Choice;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Mark;
import org.framewise.ui.parts.Tags;

/** Feedback to choices. Each choice shows whether selecting it, or not selecting it, was right. */
abstract sealed class ChoicesFeedback extends ItemFeedback permits ChoiceFeedback, MultipleChoiceFeedback {
    private final List<Choice> choices;

    ChoicesFeedback(List<Choice> choices) {
        this.choices = choices;
    }

    /** The choices in the order in which the learner saw them. */
    abstract List<Task.Alternative> alternatives(Task task);

    @Override
    final Component response(FeedbackParts parts) {
        UnorderedList list = Tags.ul("reviewed-choices");
        alternatives(parts.presented().task()).forEach(alternative -> list.add(row(parts, alternative)));
        Div all = new Div(list);
        parts.confidence(parts.presented().id().value()).ifPresent(all::add);
        return all;
    }

    private static ListItem row(FeedbackParts parts, Task.Alternative alternative) {
        Mark mark = parts.mark(alternative.id());
        ListItem row = Tags.li("reviewed-choice");
        Span text = LitWords.of(
                alternative.text(), parts.highlights(new Highlight.Place(Highlight.Kind.CHOICE, alternative.id())));
        if (mark != null) {
            row.addClassName("choice-" + FeedbackParts.verdict(mark));
            row.add(parts.choiceBadge(mark));
        }
        row.add(Tags.styled("choice-text", parts.language().of(text)));
        parts.rationale(mark).ifPresent(row::add);
        return row;
    }

    @Override
    final boolean toldInPoints() {
        return false;
    }

    @Override
    final String accepted(Component on, Correction.Accept accept) {
        return choices.stream()
                .filter(choice -> choice.id().equals(accept.unit()))
                .map(Choice::text)
                .findFirst()
                .orElse(accept.unit());
    }
}
