package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Map;
import java.util.stream.Collectors;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.Task;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.scoring.Mark;
import org.framewise.ui.parts.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Feedback to pairs: shows, for each entry on the left, the entry that the learner paired with it and the entry that
 * belongs to it.
 */
final class MatchFeedback extends ItemFeedback {
    private final MatchItem item;

    MatchFeedback(MatchItem item) {
        this.item = item;
    }

    @Override
    Component response(FeedbackParts parts) {
        Task.Pair task = (Task.Pair) parts.presented().task();
        OrderedList list = Tags.ol("statements");
        Map<String, String> right =
                task.right().stream().collect(Collectors.toMap(Task.Alternative::id, Task.Alternative::text));
        Map<String, String> pairs = parts.response()
                .map(Response.Match.class::cast)
                .map(Response.Match::pairs)
                .orElse(Map.of());
        for (Task.Sortable left : task.left()) {
            Mark mark = parts.mark(left.id());
            ListItem row = Tags.li(
                    "statement",
                    parts.card(left, Highlight.Kind.ENTRY),
                    answer(parts, left.id(), pairs.get(left.id()), right));
            parts.rationale(mark).ifPresent(row::add);
            list.add(row);
        }
        return list;
    }

    private Div answer(FeedbackParts parts, String left, @Nullable String chosen, Map<String, String> right) {
        Div answer = Tags.div("answer");
        Mark mark = parts.mark(left);
        if (mark != null) {
            answer.add(parts.badge(mark));
        }
        answer.add(
                chosen == null
                        ? Tags.span("you", parts.getTranslation("review.unpaired"))
                        : parts.sentence("review.you-paired", right.getOrDefault(chosen, ""), "you"));
        String key = item.key().get(left);
        if (key != null && !key.equals(chosen)) {
            answer.add(parts.sentence("review.right-pair", right.getOrDefault(key, ""), "you"));
        }
        return answer;
    }

    @Override
    boolean toldInPoints() {
        return true;
    }

    @Override
    String accepted(Component on, Correction.Accept accept) {
        String right = item.right().stream()
                .filter(entry -> entry.id().equals(accept.value()))
                .map(MatchItem.RightEntry::text)
                .findFirst()
                .orElse(accept.value());
        return item.left().stream()
                .filter(entry -> entry.id().equals(accept.unit()))
                .map(entry -> on.getTranslation("correct.pair", entry.passage().text(), right))
                .findFirst()
                .orElse(accept.unit());
    }
}
