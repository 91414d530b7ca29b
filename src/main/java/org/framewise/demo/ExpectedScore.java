package org.framewise.demo;

import java.util.List;
import java.util.Map;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.scoring.PenalisedRecall;

/**
 * The mean fraction of the highest score that a learner earns on an item, worked out from {@link Chances} without drawing anything: what a
 * large class must come to. Where a rule of scoring is not linear, the distribution of what is counted is worked out first.
 */
public final class ExpectedScore {
    private ExpectedScore() {}

    /**
     * The expected fraction, 0 to 1.
     *
     * @param difficulty b in logits
     */
    public static double of(Item item, SimulatedLearner learner, double difficulty) {
        Chances chances = new Chances(learner, difficulty);
        return switch (item) {
            case ClassifyItem classify ->
                classify.statements().stream()
                        .mapToDouble(statement -> chances.sorted(classify, statement))
                        .average()
                        .orElseThrow();
            case ChoiceItem choice -> probability(chances.choices(choice), choice.key());
            case MultipleChoiceItem several ->
                penalisedRecall(
                        several.choices().stream()
                                .filter(choice -> several.key().contains(choice.id()))
                                .mapToDouble(choice -> chances.ticked(several, choice))
                                .toArray(),
                        several.choices().stream()
                                .filter(choice -> !several.key().contains(choice.id()))
                                .mapToDouble(choice -> chances.ticked(several, choice))
                                .toArray());
            case HottextItem hottext ->
                penalisedRecall(
                        marked(hottext, HottextItem.Role.TARGET, chances),
                        marked(hottext, HottextItem.Role.DISTRACTOR, chances));
            case MatchItem match ->
                match.left().stream()
                        .mapToDouble(entry -> chances.right(entry.misconception()))
                        .average()
                        .orElseThrow();
            case OrderItem order -> order(order.key().size(), chances.dispersion());
            case ExtendedTextItem text -> points(chances.points());
        };
    }

    private static double probability(Map<String, Double> chances, String choice) {
        return chances.getOrDefault(choice, 0.0);
    }

    private static double[] marked(HottextItem item, HottextItem.Role role, Chances chances) {
        return item.tappable()
                .map(item::segment)
                .filter(segment -> segment.role() == role)
                .mapToDouble(chances::marked)
                .toArray();
    }

    private static double penalisedRecall(double[] hit, double[] falseAlarm) {
        double[] hits = Counts.of(hit);
        double[] falseAlarms = Counts.of(falseAlarm);
        double expected = 0;
        for (int h = 0; h < hits.length; h++) {
            for (int w = 0; w < falseAlarms.length; w++) {
                expected += hits[h] * falseAlarms[w] * PenalisedRecall.of(h, w, hit.length, falseAlarm.length);
            }
        }
        return expected;
    }

    private static double order(int elements, double dispersion) {
        double[] turned = Counts.turnedPairs(elements, dispersion);
        int pairs = turned.length - 1;
        double expected = 0;
        for (int x = 0; x < turned.length; x++) {
            expected += turned[x] * Math.max(0, pairs - 2 * x) / pairs;
        }
        return expected;
    }

    private static double points(List<Double> chances) {
        double expected = 0;
        for (int k = 0; k < chances.size(); k++) {
            expected += chances.get(k) * k / ExtendedTextItem.MAX_POINTS;
        }
        return expected;
    }
}
