package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.framewise.attempt.Task;
import org.framewise.quiz.OrderItem;
import org.framewise.results.live.Tally;
import org.framewise.ui.parts.Tags;

/** Shows the elements with letters and mean positions, the most frequent orders, and the right order. */
final class OrderStage extends StageContent {
    private static final int ORDERS_SHOWN = 3;

    private final OrderItem item;
    private final Tally.Orders counts;

    OrderStage(OrderItem item, Tally.Orders counts) {
        this.item = item;
        this.counts = counts;
    }

    @Override
    Component responses(StageParts parts) {
        List<Task.Alternative> elements = ((Task.Arrange) parts.presented().task()).elements();
        Map<String, String> letters = new LinkedHashMap<>();
        elements.forEach(element -> letters.put(element.id(), Letters.letter(letters.size())));
        Div all = Tags.div("ordering");
        if (!parts.showsResponses()) {
            OrderedList list = Tags.ol("lettered");
            elements.forEach(element -> list.add(parts.language().of(new ListItem(element.text()))));
            all.add(list);
            return all;
        }
        all.add(places(parts, elements, letters), frequentOrders(parts, letters));
        if (parts.showsKey()) {
            addKey(all, parts, letters);
        }
        return all;
    }

    private Div places(StageParts parts, List<Task.Alternative> elements, Map<String, String> letters) {
        StageTable table = new StageTable("order-places");
        table.column(parts.getTranslation("discuss.element"));
        table.column(parts.getTranslation("discuss.mean-place"));
        if (parts.showsKey()) {
            table.column(parts.getTranslation("discuss.key-place"));
        }
        for (Task.Alternative element : elements) {
            NativeTableRow row = table.row();
            parts.language().of(StageTable.rowHeading(row)).setText(letters.get(element.id()) + ". " + element.text());
            Double place = counts.meanPlaces().get(element.id());
            StageTable.cell(row, "num").setText(place == null ? "–" : String.format(parts.locale(), "%.1f", place));
            if (parts.showsKey()) {
                StageTable.cell(row, "num is-key")
                        .setText(Integer.toString(item.key().indexOf(element.id()) + 1));
            }
        }
        return table.framed();
    }

    private Section frequentOrders(StageParts parts, Map<String, String> letters) {
        Section section = new Section(new H2(parts.getTranslation("discuss.orders")));
        if (counts.orders().isEmpty()) {
            section.add(new Paragraph(parts.getTranslation("discuss.orders.none")));
            return section;
        }
        UnorderedList list = Tags.ul("frequent-orders");
        counts.orders().stream()
                .limit(ORDERS_SHOWN)
                .forEach(order -> list.add(new ListItem(
                        Tags.span("bar-figure", parts.getTranslation("discuss.orders.count", order.count())),
                        new Text(" " + inLetters(order.elements(), letters)))));
        section.add(list);
        return section;
    }

    private void addKey(Div all, StageParts parts, Map<String, String> letters) {
        int right = counts.orders().stream()
                .filter(order -> order.elements().equals(item.key()))
                .mapToInt(Tally.Orders.Counted::count)
                .sum();
        UnorderedList remarks = Tags.ul("stage-choices");
        item.wrongOrders().forEach(wrong -> {
            ListItem row = Tags.li(
                    "stage-choice",
                    Tags.span("remark-words", letters.get(wrong.earlier()) + " → " + letters.get(wrong.later())));
            parts.why(row, wrong.misconception(), wrong.rationale());
            remarks.add(row);
        });
        all.add(
                new H2(parts.getTranslation("discuss.orders.key")),
                new Paragraph(inLetters(item.key(), letters)),
                new Paragraph(parts.getTranslation("discuss.orders.right", right, counts.n())),
                remarks);
    }

    private static String inLetters(List<String> order, Map<String, String> letters) {
        return order.stream().map(id -> letters.getOrDefault(id, id)).collect(Collectors.joining(" → "));
    }
}
