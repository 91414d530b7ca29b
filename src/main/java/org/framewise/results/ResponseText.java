package org.framewise.results;

import java.util.Map;
import java.util.stream.Collectors;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.ItemResponse;

/** A response in the words that the learner saw, on one line but for what she wrote herself. */
public final class ResponseText {
    private static final String BETWEEN = " | ";

    private ResponseText() {}

    public static String of(ItemResponse given) {
        return switch (given) {
            case ItemResponse(ClassifyItem item, Response.Classify response) ->
                item.statements().stream()
                        .filter(statement ->
                                response.categories().containsKey(statement.id().value()))
                        .map(statement -> statement.id() + ": "
                                + response.categories().get(statement.id().value()))
                        .collect(Collectors.joining(BETWEEN));
            case ItemResponse(ChoiceItem item, Response.SingleChoice response) ->
                item.choices().stream()
                        .filter(choice -> choice.id().equals(response.choice()))
                        .map(ResponseText::choice)
                        .collect(Collectors.joining());
            case ItemResponse(MultipleChoiceItem item, Response.MultipleChoice response) ->
                item.choices().stream()
                        .filter(choice -> response.choices().contains(choice.id()))
                        .map(ResponseText::choice)
                        .collect(Collectors.joining(BETWEEN));
            case ItemResponse(HottextItem item, Response.Hottext response) ->
                response.marked().stream().map(ref -> item.segment(ref).text()).collect(Collectors.joining(BETWEEN));
            case ItemResponse(MatchItem item, Response.Match response) -> match(item, response);
            case ItemResponse(OrderItem item, Response.Order response) -> {
                Map<String, String> texts = item.elements().stream()
                        .collect(Collectors.toMap(OrderItem.Element::id, OrderItem.Element::text));
                yield response.elements().stream().map(texts::get).collect(Collectors.joining(BETWEEN));
            }
            case ItemResponse(ExtendedTextItem item, Response.ExtendedText response) -> response.text();
            default -> throw new IllegalStateException("no words for " + given);
        };
    }

    private static String choice(Choice choice) {
        return choice.id() + ": " + choice.text();
    }

    private static String match(MatchItem item, Response.Match response) {
        Map<String, String> right =
                item.right().stream().collect(Collectors.toMap(MatchItem.RightEntry::id, MatchItem.RightEntry::text));
        return item.left().stream()
                .filter(entry -> response.pairs().containsKey(entry.id()))
                .map(entry -> entry.passage().text() + " → "
                        + right.get(response.pairs().get(entry.id())))
                .collect(Collectors.joining(BETWEEN));
    }

    /** The name of an item's type in exports. */
    public static String type(Item item) {
        return switch (item) {
            case ClassifyItem i -> "classify";
            case ChoiceItem i -> "choice";
            case MultipleChoiceItem i -> "multiple-choice";
            case HottextItem i -> "hottext";
            case MatchItem i -> "match";
            case OrderItem i -> "order";
            case ExtendedTextItem i -> "extended-text";
        };
    }
}
