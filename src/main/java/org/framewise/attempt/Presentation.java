package org.framewise.attempt;

import java.util.List;
import java.util.Map;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Passage;
import org.framewise.quiz.SourceId;

/** How an item of one type is presented: what it asks, without the key, and which texts it quotes. */
sealed interface Presentation
        permits ClassifyPresentation,
                ChoicesPresentation,
                HottextPresentation,
                MatchPresentation,
                OrderPresentation,
                ExtendedTextPresentation {

    static Presentation of(Item item) {
        return switch (item) {
            case ClassifyItem classify -> new ClassifyPresentation(classify);
            case ChoiceItem choice -> new ChoicePresentation(choice);
            case MultipleChoiceItem several -> new MultipleChoicePresentation(several);
            case HottextItem hottext -> new HottextPresentation(hottext);
            case MatchItem match -> new MatchPresentation(match);
            case OrderItem order -> new OrderPresentation(order);
            case ExtendedTextItem text -> new ExtendedTextPresentation(text);
        };
    }

    Task task(Shuffle shuffle, Clippings clippings);

    /** The ids of the parts that are shuffled, keyed by the name of their list in quiz files. */
    default Map<String, List<String>> parts() {
        return Map.of();
    }

    /** The levels of confidence to choose from, if the item asks for it; empty for types that never do. */
    default List<Confidence> levels() {
        return List.of();
    }

    /** The sources quoted in the alternatives. */
    default List<SourceId> cited() {
        return List.of();
    }

    /**
     * The words of a passage.
     *
     * @param place index of the passage, counted from 0
     */
    default List<Clipping.Piece> pieces(int place, Passage passage) {
        return List.of(new Clipping.Piece(passage.text(), null));
    }

    /** The texts besides the passages that may contain evidence. */
    default List<Highlight.Text> quoting() {
        return List.of();
    }
}
