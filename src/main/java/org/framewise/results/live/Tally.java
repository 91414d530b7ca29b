package org.framewise.results.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.scoring.Kind;

/** Anonymous counts of a class's responses to one item. */
public sealed interface Tally {
    /** The number of responses, including empty ones. */
    int n();

    /** How often each choice was selected. */
    record Choices(int n, Map<String, Integer> counts) implements Tally {}

    /** How often each segment was marked. */
    record Segments(int n, Map<SegmentRef, Integer> counts) implements Tally {}

    /** How often each statement was sorted into each category: statement → category → count. */
    record Sorted(int n, Map<String, Map<String, Integer>> counts) implements Tally {}

    /** How often each two entries were paired: left entry → right entry → count. */
    record Pairs(int n, Map<String, Map<String, Integer>> counts) implements Tally {}

    /**
     * How often each order of the elements was given.
     *
     * @param orders the orders, most frequent first
     * @param meanPlaces element → mean position, counted from 1; empty if nobody gave an order
     */
    record Orders(int n, List<Counted> orders, Map<String, Double> meanPlaces) implements Tally {
        /** An order and how often it was given. */
        public record Counted(List<String> elements, int count) {}
    }

    /** The written texts, without blank ones. */
    record Texts(int n, List<String> texts) implements Tally {}

    /** Counts responses. Ignores parts that the item does not have, because they come from another revision. */
    static Tally of(Item item, List<Response> responses) {
        int n = responses.size();
        return switch (item) {
            case ChoiceItem choice -> new Choices(n, choices(item, responses));
            case MultipleChoiceItem several -> new Choices(n, choices(item, responses));
            case HottextItem hottext -> {
                Map<SegmentRef, Integer> counts = new LinkedHashMap<>();
                hottext.tappable().forEach(ref -> counts.put(ref, 0));
                of(Response.Hottext.class, responses)
                        .flatMap(response -> response.marked().stream())
                        .forEach(ref -> counts.computeIfPresent(ref, (r, count) -> count + 1));
                yield new Segments(n, counts);
            }
            case ClassifyItem classify ->
                new Sorted(
                        n,
                        crossed(
                                classify.statements().stream()
                                        .map(statement -> statement.id().value())
                                        .toList(),
                                classify.categories(),
                                of(Response.Classify.class, responses)
                                        .map(Response.Classify::categories)
                                        .toList()));
            case MatchItem match ->
                new Pairs(
                        n,
                        crossed(
                                match.left().stream()
                                        .map(MatchItem.LeftEntry::id)
                                        .toList(),
                                match.right().stream()
                                        .map(MatchItem.RightEntry::id)
                                        .toList(),
                                of(Response.Match.class, responses)
                                        .map(Response.Match::pairs)
                                        .toList()));
            case OrderItem order -> orders(order, responses);
            case ExtendedTextItem text ->
                new Texts(
                        n,
                        of(Response.ExtendedText.class, responses)
                                .map(Response.ExtendedText::text)
                                .filter(words -> !words.isBlank())
                                .toList());
        };
    }

    private static <R extends Response> Stream<R> of(Class<R> type, List<Response> responses) {
        return responses.stream().filter(type::isInstance).map(type::cast);
    }

    private static Map<String, Integer> choices(Item item, List<Response> responses) {
        Kind kind = Kind.of(item);
        Map<String, Integer> counts = new LinkedHashMap<>();
        kind.choices().forEach(choice -> counts.put(choice.id(), 0));
        responses.stream()
                .flatMap(response -> kind.chosen(response).stream())
                .forEach(id -> counts.computeIfPresent(id, (c, count) -> count + 1));
        return counts;
    }

    private static Map<String, Map<String, Integer>> crossed(
            List<String> rows, List<String> columns, List<Map<String, String>> given) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (String row : rows) {
            Map<String, Integer> line = new LinkedHashMap<>();
            columns.forEach(column -> line.put(column, 0));
            given.forEach(one -> {
                String column = one.get(row);
                if (column != null) {
                    line.computeIfPresent(column, (c, count) -> count + 1);
                }
            });
            counts.put(row, line);
        }
        return counts;
    }

    private static Orders orders(OrderItem item, List<Response> responses) {
        List<List<String>> given = of(Response.Order.class, responses)
                .map(Response.Order::elements)
                .filter(elements ->
                        elements.size() == item.key().size() && item.key().containsAll(elements))
                .toList();
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        given.forEach(order -> counts.merge(order, 1, Integer::sum));
        List<Orders.Counted> orders = new ArrayList<>();
        counts.forEach((order, count) -> orders.add(new Orders.Counted(order, count)));
        orders.sort(Comparator.comparingInt(Orders.Counted::count)
                .reversed()
                .thenComparing(counted -> String.join(" ", counted.elements())));
        Map<String, Double> places = given.isEmpty()
                ? Map.of()
                : item.elements().stream()
                        .collect(Collectors.toMap(
                                OrderItem.Element::id,
                                element -> given.stream()
                                        .mapToInt(order -> order.indexOf(element.id()) + 1)
                                        .average()
                                        .orElseThrow(),
                                (a, b) -> a,
                                LinkedHashMap::new));
        return new Orders(responses.size(), orders, places);
    }
}
