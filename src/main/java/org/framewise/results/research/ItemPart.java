package org.framewise.results.research;

import java.util.List;
import java.util.stream.Stream;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.jspecify.annotations.Nullable;

/**
 * A part of an item that a response can refer to.
 *
 * @param list the name of its list in quiz files
 * @param id the id used in responses
 * @param key the correct value: "true", "false" or "either" for what can be chosen or marked, otherwise a category,
 *     the id of the matching entry, a position, or points; absent for the right entries of a match item
 * @param misconception what choosing the part, or getting it wrong, suggests; absent if it suggests none
 */
record ItemPart(
        String list,
        String id,
        String text,
        @Nullable String key,
        @Nullable Misconception misconception) {
    static List<ItemPart> of(Item item) {
        return switch (item) {
            case ClassifyItem classify ->
                classify.statements().stream()
                        .map(one -> new ItemPart(
                                "statements", one.id().value(), one.passage().text(), one.key(), one.misconception()))
                        .toList();
            case ChoiceItem choice ->
                choice.choices().stream()
                        .map(one -> choice(one, one.id().equals(choice.key())))
                        .toList();
            case MultipleChoiceItem several ->
                several.choices().stream()
                        .map(one -> choice(one, several.key().contains(one.id())))
                        .toList();
            case HottextItem hottext ->
                hottext.tappable()
                        .map(ref -> {
                            HottextItem.Segment segment = hottext.segment(ref);
                            return new ItemPart(
                                    "segments",
                                    ref.toString(),
                                    segment.text(),
                                    role(segment.role()),
                                    segment.misconception());
                        })
                        .toList();
            case MatchItem match ->
                Stream.concat(
                                match.left().stream()
                                        .map(one -> new ItemPart(
                                                "left",
                                                one.id(),
                                                one.passage().text(),
                                                match.key().get(one.id()),
                                                one.misconception())),
                                match.right().stream()
                                        .map(one -> new ItemPart("right", one.id(), one.text(), null, null)))
                        .toList();
            case OrderItem order ->
                order.elements().stream()
                        .map(one -> new ItemPart(
                                "elements",
                                one.id(),
                                one.text(),
                                Integer.toString(order.key().indexOf(one.id()) + 1),
                                null))
                        .toList();
            case ExtendedTextItem text ->
                text.rubric().stream()
                        .map(level -> new ItemPart(
                                "rubric",
                                Integer.toString(level.score()),
                                level.descriptor(),
                                Integer.toString(level.score()),
                                null))
                        .toList();
        };
    }

    private static ItemPart choice(Choice choice, boolean right) {
        return new ItemPart("choices", choice.id(), choice.text(), Boolean.toString(right), choice.misconception());
    }

    /** The key of a segment. Glue can't be marked and is not a part, so it doesn't occur here. */
    private static String role(HottextItem.Role role) {
        return switch (role) {
            case TARGET -> "true";
            case DISTRACTOR, GLUE -> "false";
            case OPTIONAL -> "either";
        };
    }
}
