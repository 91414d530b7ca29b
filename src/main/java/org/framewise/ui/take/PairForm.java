package org.framewise.ui.take;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.framewise.attempt.Task;
import org.framewise.quiz.Response;
import org.framewise.ui.ClippingCard;

/** Pairs each entry on the left with one on the right, by a list to pick from: no dragging. */
final class PairForm extends ResponseForm {
    private static final long serialVersionUID = 1L;

    private final Map<String, PickList> picks = new LinkedHashMap<>();
    private boolean adjusting;

    PairForm(Task.Pair task) {
        addClassName("pair-form");
        Paragraph help = new Paragraph(getTranslation("take.pair.help"));
        help.addClassName("help");
        add(help);
        OrderedList list = new OrderedList();
        list.addClassName("pairs");
        int number = 0;
        for (Task.Sortable left : task.left()) {
            number++;
            PickList pick = new PickList(
                    getTranslation("take.pair.label", number), getTranslation("take.pair.none"), task.right());
            pick.addValueChangeListener(event -> picked(left.id(), pick));
            picks.put(left.id(), pick);
            Div card = new Div(
                    ClippingCard.single(
                            left.clipping(), new Span(left.clipping().text())),
                    pick);
            card.addClassName("pair");
            list.add(new ListItem(card));
        }
        add(list);
    }

    /** Each entry on the right is used once: picking it again takes it away from where it was. */
    private void picked(String leftId, PickList pick) {
        if (adjusting) {
            return;
        }
        adjusting = true;
        picks.forEach((other, list) -> {
            if (!other.equals(leftId) && !pick.isEmpty() && list.getValue().equals(pick.getValue())) {
                list.clear();
            }
        });
        adjusting = false;
        changed();
    }

    @Override
    Response response() {
        Map<String, String> pairs = new TreeMap<>();
        picks.forEach((left, pick) -> {
            if (!pick.isEmpty()) {
                pairs.put(left, pick.getValue());
            }
        });
        return new Response.Match(pairs);
    }

    @Override
    void restore(Response response) {
        if (response instanceof Response.Match match) {
            match.pairs().forEach((left, right) -> {
                PickList pick = picks.get(left);
                if (pick != null) {
                    pick.setValue(right);
                }
            });
        }
    }

    @Override
    int open() {
        return (int) picks.values().stream().filter(PickList::isEmpty).count();
    }

    @Override
    void focusOpen() {
        picks.values().stream().filter(PickList::isEmpty).findFirst().ifPresent(PickList::focus);
    }
}
