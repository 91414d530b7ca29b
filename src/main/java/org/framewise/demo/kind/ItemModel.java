package org.framewise.demo.kind;

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
import org.framewise.quiz.Response;

/** How simulated learners respond to an item of one type, based on {@link Chances}. */
sealed interface ItemModel
        permits ClassifyModel,
                ChoiceModel,
                MultipleChoiceModel,
                HottextModel,
                MatchModel,
                OrderModel,
                ExtendedTextModel {

    static ItemModel of(Item item) {
        return switch (item) {
            case ClassifyItem classify -> new ClassifyModel(classify);
            case ChoiceItem choice -> new ChoiceModel(choice);
            case MultipleChoiceItem several -> new MultipleChoiceModel(several);
            case HottextItem hottext -> new HottextModel(hottext);
            case MatchItem match -> new MatchModel(match);
            case OrderItem order -> new OrderModel(order);
            case ExtendedTextItem text -> new ExtendedTextModel(text);
        };
    }

    Result draw(Dice dice);

    /** The expected fraction of the maximum score, 0 to 1. */
    double expectedScore(Chances chances);

    /** The median time of a learner with slowness 0, in seconds. */
    double usualSeconds();

    /**
     * A drawn response.
     *
     * @param confidence as in {@link org.framewise.attempt.ResponseInput#confidence}
     * @param points the rating of a text by a teacher who follows the rubric; 0 for other items
     */
    record Result(Response response, Map<String, Confidence> confidence, int points) {
        /** A response without rating or confidence. */
        static Result of(Response response) {
            return new Result(response, Map.of(), 0);
        }
    }
}
