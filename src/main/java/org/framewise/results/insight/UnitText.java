package org.framewise.results.insight;

import java.util.List;
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
import org.framewise.quiz.SegmentRef;

/** The words of what a {@linkplain org.framewise.scoring.Mark#unit() unit} of an item names. */
final class UnitText {
    private UnitText() {}

    static String of(Item item, String unit) {
        return switch (item) {
            case ClassifyItem classify ->
                classify.statements().stream()
                        .filter(statement -> statement.id().value().equals(unit))
                        .map(statement -> statement.passage().text())
                        .findFirst()
                        .orElse(unit);
            case ChoiceItem choice -> choice(choice.choices(), unit);
            case MultipleChoiceItem several -> choice(several.choices(), unit);
            case HottextItem hottext -> hottext.segment(SegmentRef.parse(unit)).text();
            case MatchItem match ->
                match.left().stream()
                        .filter(entry -> entry.id().equals(unit))
                        .map(entry -> entry.passage().text())
                        .findFirst()
                        .orElse(unit);
            case OrderItem order -> {
                Map<String, String> texts = order.elements().stream()
                        .collect(Collectors.toMap(OrderItem.Element::id, OrderItem.Element::text));
                yield List.of(unit.split("<", -1)).stream()
                        .map(id -> texts.getOrDefault(id, id))
                        .collect(Collectors.joining(" → "));
            }
            case ExtendedTextItem text -> unit;
        };
    }

    private static String choice(List<Choice> choices, String unit) {
        return choices.stream()
                .filter(choice -> choice.id().equals(unit))
                .map(Choice::text)
                .findFirst()
                .orElse(unit);
    }
}
