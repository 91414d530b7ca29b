package org.framewise.ui.review.feedback;

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
import org.framewise.scoring.Correction;

/** The parts of feedback that depend on the type of item. */
abstract sealed class ItemFeedback
        permits ClassifyFeedback, ChoicesFeedback, HottextFeedback, MatchFeedback, OrderFeedback, ExtendedTextFeedback {

    static ItemFeedback of(Item item) {
        return switch (item) {
            case ClassifyItem classify -> new ClassifyFeedback(classify);
            case ChoiceItem choice -> new ChoiceFeedback(choice);
            case MultipleChoiceItem several -> new MultipleChoiceFeedback(several);
            case HottextItem hottext -> new HottextFeedback(hottext);
            case MatchItem match -> new MatchFeedback(match);
            case OrderItem order -> new OrderFeedback(order);
            case ExtendedTextItem text -> new ExtendedTextFeedback(text);
        };
    }

    /** The response, with a remark on each of its parts. */
    abstract Component response(FeedbackParts parts);

    /** Whether a partial score is shown in points; otherwise it is shown as a percentage. */
    abstract boolean toldInPoints();

    /** The text of an answer that is accepted in addition to the key. */
    abstract String accepted(Component on, Correction.Accept accept);

    /** The text of the passage at that index, starting at 0, with the evidence highlighted. */
    Component words(FeedbackParts parts, int place) {
        Clipping clipping = parts.presented().clippings().get(place);
        return LitWords.of(clipping.text(), parts.highlights(Highlight.Place.passage(place)));
    }
}
