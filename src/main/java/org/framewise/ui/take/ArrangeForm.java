package org.framewise.ui.take;

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
import org.framewise.ui.QuizLanguage;

/** Puts elements in order with buttons that move them up and down: no dragging. */
final class ArrangeForm extends ResponseForm {
    private static final long serialVersionUID = 1L;

    private final OrderedList list = new OrderedList();
    private final Div said = new Div();
    private final List<Row> rows = new ArrayList<>();

    ArrangeForm(PresentedItem item, Task.Arrange task) {
        QuizLanguage language = new QuizLanguage(item.language());
        addClassName("arrange-form");
        Paragraph help = new Paragraph(getTranslation("take.arrange.help"));
        help.addClassName("help");
        list.addClassName("elements");
        said.addClassName("sr-only");
        said.getElement().setAttribute("aria-live", "assertive");
        task.elements().forEach(element -> rows.add(new Row(language, element)));
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
    Response response() {
        return new Response.Order(rows.stream().map(row -> row.element.id()).toList());
    }

    @Override
    void restore(Response response) {
        if (response instanceof Response.Order order && order.elements().size() == rows.size()) {
            rows.sort(Comparator.comparing(row -> order.elements().indexOf(row.element.id())));
            show();
        }
    }

    @Override
    int open() {
        return 0;
    }

    @Override
    void focusOpen() {
        rows.getFirst().down.focus();
    }

    private final class Row extends ListItem {
        private static final long serialVersionUID = 1L;

        private final Task.Alternative element;
        private final NativeButton up;
        private final NativeButton down;

        Row(QuizLanguage language, Task.Alternative element) {
            this.element = element;
            addClassName("element");
            up = button("↑", "take.arrange.up", -1);
            down = button("↓", "take.arrange.down", 1);
            Span text = language.of(new Span(element.text()));
            text.addClassName("element-text");
            Div buttons = new Div(up, down);
            buttons.addClassName("element-buttons");
            add(text, buttons);
        }

        private NativeButton button(String arrow, String key, int by) {
            NativeButton button = new NativeButton(arrow, pressed -> move(this, by));
            button.setAriaLabel(getTranslation(key, element.text()));
            button.addClassName("move");
            return button;
        }
    }
}
