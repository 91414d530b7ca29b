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

    /** @param tally counts of the responses to the item */
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

    /** The options of the item. The current step determines whether the class's responses and the key are shown. */
    abstract Component responses(StageParts parts);

    /** The text of the passage at that index, starting at 0. In the last step, the evidence is highlighted. */
    Component words(StageParts parts, int place) {
        Clipping clipping = parts.presented().clippings().get(place);
        return LitWords.of(clipping.text(), parts.highlights(Highlight.Place.passage(place)));
    }
}
