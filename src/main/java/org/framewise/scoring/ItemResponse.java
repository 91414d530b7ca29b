package org.framewise.scoring;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;

/** An item with a response that fits it: of its kind, and naming nothing that the item does not have. */
public record ItemResponse(Item item, Response response) {
    /** @throws IllegalArgumentException if the response does not fit the item; the message says why */
    public ItemResponse {
        requireFits(item, response);
    }

    static void requireFits(Item item, Response response) {
        switch (item) {
            case ClassifyItem classify -> {
                Map<String, String> categories =
                        as(Response.Classify.class, item, response).categories();
                requireKnown(item, "statement", categories.keySet(), statementIds(classify));
                requireKnown(item, "category", categories.values(), Set.copyOf(classify.categories()));
            }
            case ChoiceItem choice -> {
                String chosen = as(Response.SingleChoice.class, item, response).choice();
                requireKnown(
                        item, "choice", chosen.isEmpty() ? List.of() : List.of(chosen), choiceIds(choice.choices()));
            }
            case MultipleChoiceItem choice -> {
                Set<String> chosen =
                        as(Response.MultipleChoice.class, item, response).choices();
                requireKnown(item, "choice", chosen, choiceIds(choice.choices()));
            }
            case HottextItem hottext -> {
                Set<SegmentRef> marked =
                        as(Response.Hottext.class, item, response).marked();
                requireKnown(item, "segment to mark", marked, hottext.tappable().collect(Collectors.toSet()));
            }
            case MatchItem match -> {
                Map<String, String> pairs =
                        as(Response.Match.class, item, response).pairs();
                requireKnown(item, "left entry", pairs.keySet(), match.key().keySet());
                requireKnown(item, "right entry", pairs.values(), rightIds(match));
                require(
                        item,
                        new HashSet<>(pairs.values()).size() == pairs.size(),
                        "a right entry is used once at most");
            }
            case OrderItem order -> {
                List<String> elements = as(Response.Order.class, item, response).elements();
                requireKnown(item, "element", elements, Set.copyOf(order.key()));
                require(
                        item,
                        elements.isEmpty()
                                || (elements.size() == order.key().size()
                                        && new HashSet<>(elements).size() == elements.size()),
                        "an order names every element once, or none");
            }
            case ExtendedTextItem text -> as(Response.ExtendedText.class, item, response);
        }
    }

    private static <R extends Response> R as(Class<R> type, Item item, Response response) {
        if (!type.isInstance(response)) {
            throw problem(
                    item,
                    "takes a " + type.getSimpleName() + " response, not "
                            + response.getClass().getSimpleName());
        }
        return type.cast(response);
    }

    private static <T> void requireKnown(Item item, String what, Collection<T> named, Set<T> known) {
        for (T one : named) {
            if (!known.contains(one)) {
                throw problem(item, "has no " + what + " '" + one + "'");
            }
        }
    }

    private static void require(Item item, boolean condition, String problem) {
        if (!condition) {
            throw problem(item, problem);
        }
    }

    private static IllegalArgumentException problem(Item item, String problem) {
        return new IllegalArgumentException("item " + item.id() + ": " + problem);
    }

    private static Set<String> statementIds(ClassifyItem item) {
        return item.statements().stream()
                .map(ClassifyItem.Statement::id)
                .map(ItemId::value)
                .collect(Collectors.toSet());
    }

    private static Set<String> choiceIds(List<Choice> choices) {
        return choices.stream().map(Choice::id).collect(Collectors.toSet());
    }

    private static Set<String> rightIds(MatchItem item) {
        return item.right().stream().map(MatchItem.RightEntry::id).collect(Collectors.toSet());
    }
}
