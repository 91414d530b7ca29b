package org.framewise.ui.review.feedback;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.framewise.attempt.Task;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.ui.parts.Tags;

/** Feedback to ordered elements: shows the learner's order beside the right order. */
final class OrderFeedback extends ItemFeedback {
    private final OrderItem item;

    OrderFeedback(OrderItem item) {
        this.item = item;
    }

    @Override
    Component response(FeedbackParts parts) {
        Map<String, String> texts = ((Task.Arrange) parts.presented().task())
                .elements().stream().collect(Collectors.toMap(Task.Alternative::id, Task.Alternative::text));
        List<String> order = parts.response()
                .map(Response.Order.class::cast)
                .map(Response.Order::elements)
                .orElse(List.of());
        Div both = Tags.div("orders");
        if (order.equals(item.key())) {
            both.add(order(parts, "review.order.right", item.key(), texts));
        } else {
            both.add(
                    order(parts, "review.order.yours", order, texts),
                    order(parts, "review.order.key", item.key(), texts));
        }
        UnorderedList remarks = Tags.ul("remarks");
        parts.reviewed()
                .marks()
                .forEach(mark -> parts.rationale(mark).ifPresent(text -> remarks.add(new ListItem(text))));
        if (remarks.getChildren().findAny().isPresent()) {
            both.add(remarks);
        }
        return both;
    }

    private Div order(FeedbackParts parts, String title, List<String> ids, Map<String, String> texts) {
        List<String> key = item.key();
        OrderedList list = new OrderedList();
        for (int i = 0; i < ids.size(); i++) {
            boolean right = ids.get(i).equals(key.get(i));
            ListItem element = Tags.li(
                    right ? "placed" : "misplaced", parts.language().of(new Span(texts.getOrDefault(ids.get(i), ""))));
            if (!right) {
                int place = key.indexOf(ids.get(i)) + 1;
                element.add(Tags.span("place", " " + parts.getTranslation("review.order.place", place)));
            }
            list.add(element);
        }
        return Tags.div("order", new H2(parts.getTranslation(title)), list);
    }

    @Override
    boolean toldInPoints() {
        return false;
    }

    /** Never called: corrections can't accept a further answer to an ordering item. */
    @Override
    String accepted(Component on, Correction.Accept accept) {
        return accept.unit();
    }
}
