package org.framewise.demo;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;

/**
 * How long an item takes: ln(seconds) = ln(usual seconds of the kind of item) + slowness + 0.35 z, a lognormal model (van der Linden 2006).
 */
final class TimeTaken {
    private static final double SPREAD = 0.35;

    private TimeTaken() {}

    static Duration draw(Item item, SimulatedLearner learner, RandomGenerator random) {
        double seconds = usual(item) * Math.exp(learner.slowness() + SPREAD * random.nextGaussian());
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    /** The median of a learner of slowness 0, in seconds. */
    static double usual(Item item) {
        return switch (item) {
            case ClassifyItem classify -> 12.0 * classify.statements().size();
            case ChoiceItem choice -> 35;
            case MultipleChoiceItem several -> 45;
            case HottextItem hottext -> 50;
            case MatchItem match -> 14.0 * match.left().size();
            case OrderItem order -> 40;
            case ExtendedTextItem text -> 120;
        };
    }
}
