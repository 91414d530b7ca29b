package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.Task;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Mark;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/** Feedback to sorted statements: shows the category chosen for each statement, and the right category. */
final class ClassifyFeedback extends ItemFeedback {
    private final ClassifyItem item;

    ClassifyFeedback(ClassifyItem item) {
        this.item = item;
    }

    @Override
    Component response(FeedbackParts parts) {
        OrderedList list = Tags.ol("statements");
        Map<String, String> sorted = parts.response()
                .map(Response.Classify.class::cast)
                .map(Response.Classify::categories)
                .orElse(Map.of());
        for (Task.Sortable shown : ((Task.Classify) parts.presented().task()).statements()) {
            Mark mark = parts.mark(shown.id());
            ListItem row = Tags.li(
                    "statement",
                    parts.card(shown, Highlight.Kind.STATEMENT),
                    answer(parts, shown.id(), sorted.get(shown.id())));
            parts.rationale(mark).ifPresent(row::add);
            list.add(row);
        }
        return list;
    }

    private Div answer(FeedbackParts parts, String id, @Nullable String chosen) {
        Div answer = Tags.div("answer");
        Mark mark = parts.mark(id);
        if (mark != null) {
            answer.add(parts.badge(mark));
        }
        answer.add(
                chosen == null
                        ? Tags.span("you", parts.getTranslation("review.unsorted"))
                        : labelled(parts, "review.you-sorted", chosen));
        String key = statement(id).orElseThrow().key();
        if (!key.equals(chosen)) {
            answer.add(labelled(parts, "review.right-is", key));
        }
        parts.confidence(id).ifPresent(answer::add);
        return answer;
    }

    private static Span labelled(FeedbackParts parts, String key, String category) {
        Span tag = Tags.span("category-tag " + Words.categoryClass(category), Words.category(parts.view(), category));
        return Tags.span("you", new Text(parts.getTranslation(key) + " "), tag);
    }

    private Optional<ClassifyItem.Statement> statement(String id) {
        return item.statements().stream()
                .filter(statement -> statement.id().value().equals(id))
                .findFirst();
    }

    @Override
    boolean toldInPoints() {
        return true;
    }

    @Override
    String accepted(Component on, Correction.Accept accept) {
        return statement(accept.unit())
                .map(statement -> on.getTranslation(
                        "correct.pair", statement.passage().text(), Words.category(on, accept.value())))
                .orElse(accept.unit());
    }
}
