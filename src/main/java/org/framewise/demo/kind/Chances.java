package org.framewise.demo.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.jspecify.annotations.Nullable;

/**
 * The probability of each response. With ability θ, difficulty b and pull w of a misconception:
 *
 * <table>
 * <caption>Models by type of item</caption>
 * <tr><td>one unit, right or wrong</td><td>P(right) = e^(θ−b) / (e^(θ−b) + w); with w = 1, this is the model of
 * Rasch (1960)</td></tr>
 * <tr><td>choice of K + 1</td><td>P(key) = e^(θ−b) / (e^(θ−b) + Σ wₖ/K), P(distractor k) = (wₖ/K) / (the same
 * denominator): a nominal response model (Bock 1972)</td></tr>
 * <tr><td>multiple choice, hottext</td><td>selecting each key and leaving each distractor is one unit</td></tr>
 * <tr><td>classify, match</td><td>each statement or entry is one unit; the wrong options are equally likely</td></tr>
 * <tr><td>statements of fact and opinion</td><td>signal detection: P(opinion) = Φ(d′/2 − c) for an opinion,
 * Φ(−d′/2 − c) for a fact; independent of difficulty, so that the true d′ and c are known</td></tr>
 * <tr><td>order</td><td>P(an order with x inverted pairs) ∝ φˣ, φ = 1 / (1 + e^(θ−b)) (Mallows 1957)</td></tr>
 * <tr><td>extended text</td><td>P(k points or more) = 1 / (1 + e^−(θ−b−τₖ)), τ = −1.2, 0, 1.2 (graded response,
 * Samejima 1969)</td></tr>
 * </table>
 */
final class Chances {
    /** τ for one, two and three points. */
    private static final double[] STEPS = {-1.2, 0, 1.2};

    /** The probability of marking a segment that experts disagree on. */
    private static final double OPTIONAL = 0.5;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private final SimulatedLearner learner;
    private final double odds;

    /** @param difficulty b in logits; equals the ability of learners who are right half of the time */
    Chances(SimulatedLearner learner, double difficulty) {
        this.learner = learner;
        this.odds = Math.exp(learner.ability() - difficulty);
    }

    SimulatedLearner learner() {
        return learner;
    }

    /**
     * The probability of getting one unit right. {@code pulled} is the misconception behind a wrong answer; absent if
     * there is none.
     */
    double right(@Nullable Misconception pulled) {
        return odds / (odds + learner.pull(pulled));
    }

    /** The probability of each choice; the probabilities add up to 1. */
    Map<String, Double> choices(ChoiceItem item) {
        int distractors = item.choices().size() - 1;
        double all = odds;
        for (Choice choice : item.choices()) {
            if (!choice.id().equals(item.key())) {
                all += learner.pull(choice.misconception()) / distractors;
            }
        }
        Map<String, Double> chances = new LinkedHashMap<>();
        for (Choice choice : item.choices()) {
            boolean key = choice.id().equals(item.key());
            chances.put(choice.id(), (key ? odds : learner.pull(choice.misconception()) / distractors) / all);
        }
        return chances;
    }

    /** The probability that a choice is ticked. */
    double ticked(MultipleChoiceItem item, Choice choice) {
        return item.key().contains(choice.id()) ? right(null) : 1 - right(choice.misconception());
    }

    /** The probability that a segment is marked; 0 for glue. */
    double marked(HottextItem.Segment segment) {
        return switch (segment.role()) {
            case TARGET -> right(null);
            case DISTRACTOR -> 1 - right(segment.misconception());
            case OPTIONAL -> OPTIONAL;
            case GLUE -> 0;
        };
    }

    /** The probability that a statement is sorted correctly. */
    double sorted(ClassifyItem item, ClassifyItem.Statement statement) {
        if (!item.core().countsForDiscernment()) {
            return right(statement.misconception());
        }
        boolean opinion = statement.key().equals(ClassifyItem.OPINION);
        double calledOpinion = callsOpinion(opinion);
        return opinion ? calledOpinion : 1 - calledOpinion;
    }

    /**
     * The probability that a statement is called opinion: the hit rate for an opinion, the false-alarm rate for a fact.
     */
    double callsOpinion(boolean opinion) {
        double evidence = (opinion ? 1 : -1) * learner.sensitivity() / 2;
        return STANDARD_NORMAL.cumulativeProbability(evidence - learner.criterion());
    }

    /**
     * φ, 0 to 1: the probability ratio for each additional inverted pair. Near 0 the right order is almost certain; at
     * 1 all orders are equally likely.
     */
    double dispersion() {
        return 1 / (1 + odds);
    }

    /** The probabilities of 0, 1, 2 and 3 points for a text. */
    List<Double> points() {
        double[] atLeast = new double[ExtendedTextItem.MAX_POINTS + 2];
        atLeast[0] = 1;
        for (int k = 1; k <= ExtendedTextItem.MAX_POINTS; k++) {
            atLeast[k] = odds / (odds + Math.exp(STEPS[k - 1]));
        }
        return List.of(
                atLeast[0] - atLeast[1], atLeast[1] - atLeast[2], atLeast[2] - atLeast[3], atLeast[3] - atLeast[4]);
    }
}
