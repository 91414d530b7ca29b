package org.framewise.quiz;

import java.util.HashSet;
import java.util.List;

/** An item that asks learners to put its elements in the right order. */
public record OrderItem(
        ItemCore core, List<Passage> passages, List<Element> elements, List<String> key, List<WrongOrder> wrongOrders)
        implements Item {
    public OrderItem {
        passages = List.copyOf(passages);
        elements = List.copyOf(elements);
        key = List.copyOf(key);
        wrongOrders = List.copyOf(wrongOrders);
        Require.that(elements.size() >= 2, "at least two elements");
        Require.that(
                key.size() == elements.size()
                        && new HashSet<>(key)
                                .equals(new HashSet<>(
                                        elements.stream().map(Element::id).toList())),
                "the key names each element once");
        for (WrongOrder wrong : wrongOrders) {
            Require.that(
                    key.contains(wrong.later()) && key.indexOf(wrong.later()) < key.indexOf(wrong.earlier()),
                    "a wrong order contradicts the key");
        }
    }

    public record Element(String id, String text) {}

    /** The feedback for a learner who put {@code earlier} before {@code later}, contrary to the key. */
    public record WrongOrder(String earlier, String later, Misconception misconception, String rationale) {}
}
