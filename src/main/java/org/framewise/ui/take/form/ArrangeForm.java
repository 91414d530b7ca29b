package org.framewise.ui.take.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Response;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Form for an ordering item: buttons move elements up and down; there is no dragging. */
final class ArrangeForm extends ResponseForm {
    private static final long serialVersionUID = 1L;
    private static final String ORDER = "event.detail";

    private final OrderedList list = Tags.ol("elements");
    private final Div said = Tags.div("sr-only moved-to");
    private final List<Row> rows = new ArrayList<>();

    ArrangeForm(PresentedItem item, Task.Arrange task) {
        QuizLanguage language = new QuizLanguage(item.language());
        addClassName("arrange-form");
        Paragraph help = Tags.p("help", getTranslation("take.arrange.help"));
        said.getElement().setAttribute("aria-live", "assertive");
        ArrayNode places = JsonNodeFactory.instance.arrayNode();
        for (Task.Alternative element : task.elements()) {
            rows.add(new Row(language, element, rows.size()));
            places.add(getTranslation(
                    "take.arrange.moved", rows.size(), task.elements().size()));
        }
        list.getElement().setAttribute("data-said", places.toString());
        list.getElement()
                .addEventListener("moved", event -> moved(event.getEventData().path(ORDER)))
                .addEventData(ORDER);
        show();
        add(help, list, said);
    }

    private void show() {
        list.removeAll();
        rows.forEach(row -> {
            list.add(row);
            row.up.setEnabled(rows.indexOf(row) > 0);
            row.down.setEnabled(rows.indexOf(row) < rows.size() - 1);
        });
    }

    /**
     * Adopts the order after answer-copies.js has moved a line in the browser. The move must not be sent back to the
     * browser.
     */
    private void moved(JsonNode order) {
        List<String> places =
                order.valueStream().map(place -> place.asString("")).toList();
        if (places.size() == rows.size() && rows.stream().allMatch(row -> places.contains(row.place))) {
            rows.sort(Comparator.comparing(row -> places.indexOf(row.place)));
            changed();
        }
    }

    private void move(Row row, int by) {
        int from = rows.indexOf(row);
        int to = from + by;
        if (to < 0 || to >= rows.size()) {
            return;
        }
        rows.remove(from);
        rows.add(to, row);
        show();
        said.setText(getTranslation("take.arrange.moved", to + 1, rows.size()));
        (to == 0 ? row.down : to == rows.size() - 1 ? row.up : by < 0 ? row.up : row.down).focus();
        changed();
    }

    @Override
    public String kind() {
        return "arrange";
    }

    @Override
    public Response response() {
        return new Response.Order(rows.stream().map(row -> row.element.id()).toList());
    }

    @Override
    public void restore(Response response) {
        if (response instanceof Response.Order order && order.elements().size() == rows.size()) {
            rows.sort(Comparator.comparing(row -> order.elements().indexOf(row.element.id())));
            show();
        }
    }

    @Override
    public int open() {
        return 0;
    }

    @Override
    public void focusOpen() {
        rows.getFirst().down.focus();
    }

    private final class Row extends ListItem {
        private static final long serialVersionUID = 1L;

        private final Task.Alternative element;
        private final String place;
        private final NativeButton up;
        private final NativeButton down;

        /**
         * @param place initial position of the line; used in the page instead of the id, which could reveal the
         *     author's order
         */
        Row(QuizLanguage language, Task.Alternative element, int place) {
            this.element = element;
            this.place = Integer.toString(place);
            addClassName("element");
            getElement().setAttribute("data-place", this.place);
            up = button("↑", "take.arrange.up", -1);
            down = button("↓", "take.arrange.down", 1);
            Span text = language.of(Tags.span("element-text", element.text()));
            add(text, Tags.div("element-buttons", up, down));
        }

        private NativeButton button(String arrow, String key, int by) {
            NativeButton button = new NativeButton(arrow, pressed -> move(this, by));
            button.setAriaLabel(getTranslation(key, element.text()));
            button.addClassName("move");
            button.getElement().setAttribute("data-by", Integer.toString(by));
            return button;
        }
    }
}
