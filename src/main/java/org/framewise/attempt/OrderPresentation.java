package org.framewise.attempt;

import java.util.List;
import java.util.Map;
import org.framewise.quiz.OrderItem;

/** Presents elements to arrange, in the order of the attempt. */
record OrderPresentation(OrderItem item) implements Presentation {
    private static final String ELEMENTS = "elements";

    @Override
    public Task task(Shuffle shuffle, Clippings clippings) {
        List<Task.Alternative> elements = item.elements().stream()
                .map(element -> new Task.Alternative(element.id(), element.text()))
                .toList();
        return new Task.Arrange(shuffle.of(ELEMENTS, elements));
    }

    @Override
    public Map<String, List<String>> parts() {
        return Map.of(
                ELEMENTS, item.elements().stream().map(OrderItem.Element::id).toList());
    }
}
