package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.Component;
import org.framewise.attempt.Clipping;
import org.framewise.attempt.Highlight;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.results.live.Tally;
import org.framewise.ui.review.feedback.LitWords;

/** The parts of the stage that depend on the type of item. */
abstract sealed class StageContent
        permits ClassifyStage, ChoicesStage, HottextStage, MatchStage, OrderStage, ExtendedTextStage {

    /** @param tally of responses to the item */
    static StageContent of(Item item, Tally tally) {
        return switch (item) {
            case ClassifyItem classify -> new ClassifyStage(classify, (Tally.Sorted) tally);
            case ChoiceItem choice -> new ChoiceStage(choice, (Tally.Choices) tally);
            case MultipleChoiceItem several -> new MultipleChoiceStage(several, (Tally.Choices) tally);
            case HottextItem hottext -> new HottextStage(hottext, (Tally.Segments) tally);
            case MatchItem match -> new MatchStage(match, (Tally.Pairs) tally);
            case OrderItem order -> new OrderStage(order, (Tally.Orders) tally);
            case ExtendedTextItem text -> new ExtendedTextStage(text, (Tally.Texts) tally);
        };
    }

    /** The options of the item, with the responses of the class and the key as far as the step reveals them. */
    abstract Component responses(StageParts parts);

    /** The text of the passage at that index, with the evidence highlighted in the last step. */
    Component words(StageParts parts, int place) {
        Clipping clipping = parts.presented().clippings().get(place);
        return LitWords.of(clipping.text(), parts.highlights(Highlight.Place.passage(place)));
    }
}
