package org.framewise.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;

/**
 * Awards max(0, (C − X) / (n(n − 1)/2)), where C pairs of elements are in the right order and X are not: Kendall's τ
 * (1938) truncated at 0. Corrections can't accept another order.
 */
final class OrderKind extends TypedKind<OrderItem, Response.Order> {
    OrderKind(OrderItem item) {
        super(item, "order", Response.Order.class);
    }

    private List<String> elements(Response response) {
        return given(response).elements();
    }

    @Override
    void requireFits(Response response) {
        List<String> elements = elements(response);
        requireKnown("element", elements, Set.copyOf(item.key()));
        require(
                elements.isEmpty()
                        || (elements.size() == item.key().size() && new HashSet<>(elements).size() == elements.size()),
                "an order names every element once, or none");
    }

    @Override
    double max() {
        return 1;
    }

    @Override
    Optional<Score> score(Response response, Set<Accept> accepted) {
        List<String> given = elements(response);
        int n = item.key().size();
        int rightMinusWrong = 0;
        for (int i = 0; i < given.size(); i++) {
            for (int j = i + 1; j < given.size(); j++) {
                boolean inOrder = item.key().indexOf(given.get(i)) < item.key().indexOf(given.get(j));
                rightMinusWrong += inOrder ? 1 : -1;
            }
        }
        return Optional.of(new Score(Math.max(0, rightMinusWrong) / (n * (n - 1) / 2.0), max()));
    }

    @Override
    List<Mark> marks(Response response, Set<Accept> accepted) {
        List<String> given = elements(response);
        return item.wrongOrders().stream()
                .filter(wrong -> given.indexOf(wrong.earlier()) < given.indexOf(wrong.later()))
                .map(wrong -> new Mark(
                        wrong.earlier() + Mark.BEFORE + wrong.later(),
                        true,
                        Mark.Verdict.WRONG,
                        wrong.misconception(),
                        wrong.rationale()))
                .toList();
    }

    @Override
    public Stream<Misconception> misconceptions(Set<Accept> accepted) {
        return item.wrongOrders().stream().map(OrderItem.WrongOrder::misconception);
    }

    @Override
    public String text(String unit) {
        Map<String, String> texts = texts();
        return Stream.of(unit.split(Mark.BEFORE, -1))
                .map(id -> texts.getOrDefault(id, id))
                .collect(Collectors.joining(" → "));
    }

    @Override
    public String words(Response response) {
        Map<String, String> texts = texts();
        return elements(response).stream().map(texts::get).collect(Collectors.joining(Marks.BETWEEN));
    }

    private Map<String, String> texts() {
        return item.elements().stream().collect(Collectors.toMap(OrderItem.Element::id, OrderItem.Element::text));
    }
}
