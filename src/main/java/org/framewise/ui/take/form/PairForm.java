package org.framewise.ui.take.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Response;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.StaticHtml;
import org.framewise.ui.parts.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Form for a matching item: for each entry on the left, a select box offers the entries on the right; there is no
 * dragging.
 */
final class PairForm extends ResponseForm {
    private static final long serialVersionUID = 1L;

    private final Map<String, PickList> picks = new LinkedHashMap<>();
    private @Nullable String latest;

    PairForm(PresentedItem item, Task.Pair task) {
        QuizLanguage language = new QuizLanguage(item.language());
        addClassName("pair-form");
        add(Tags.p("help", getTranslation("take.pair.help")));
        OrderedList list = Tags.ol("pairs");
        int number = 0;
        for (Task.Sortable left : task.left()) {
            number++;
            PickList pick = new PickList(
                    getTranslation("take.pair.label", number),
                    getTranslation("take.pair.none"),
                    task.right(),
                    language);
            pick.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    picked(left.id());
                }
            });
            // nothing to settle if the learner has already changed another list
            pick.onLeave(() -> {
                if (left.id().equals(latest)) {
                    settle();
                }
            });
            picks.put(left.id(), pick);
            Div card = Tags.div(
                    "pair",
                    StaticHtml.render(ClippingCard.single(
                            language,
                            ClippingCard.Reader.LEARNER,
                            left.clipping(),
                            new Span(left.clipping().text()))),
                    pick);
            list.add(new ListItem(card));
        }
        add(list);
    }

    private void picked(String leftId) {
        if (!leftId.equals(latest)) {
            settle(leftId);
        }
        latest = leftId;
        changed();
    }

    /**
     * If an entry was picked that another list had already selected, clears that other list: each entry on the right
     * can be used only once. Called only when the select box loses focus, because arrow keys pass over other entries on
     * the way.
     */
    private void settle() {
        settle("");
    }

    /** @param fresh the most recently used list, which keeps its value */
    private void settle(String fresh) {
        if (latest == null) {
            return;
        }
        String settled = latest;
        latest = null;
        String value = value(settled);
        picks.forEach((left, pick) -> {
            if (!left.equals(settled)
                    && !left.equals(fresh)
                    && !pick.isEmpty()
                    && pick.getValue().equals(value)) {
                pick.clear();
            }
        });
    }

    private String value(String left) {
        PickList pick = picks.get(left);
        return pick == null ? "" : pick.getValue();
    }

    private boolean overtaken(String left, PickList pick) {
        return latest != null && !latest.equals(left) && pick.getValue().equals(value(latest));
    }

    @Override
    public String kind() {
        return "pair";
    }

    @Override
    public Response response() {
        Map<String, String> pairs = new TreeMap<>();
        picks.forEach((left, pick) -> {
            if (!pick.isEmpty() && !overtaken(left, pick)) {
                pairs.put(left, pick.getValue());
            }
        });
        return new Response.Match(pairs);
    }

    @Override
    public void restore(Response response) {
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
    public int open() {
        settle();
        return (int) picks.values().stream().filter(PickList::isEmpty).count();
    }

    @Override
    public void focusOpen() {
        picks.values().stream().filter(PickList::isEmpty).findFirst().ifPresent(PickList::focus);
    }
}
