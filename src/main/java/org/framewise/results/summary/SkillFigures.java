package org.framewise.results.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.attempt.LearnerId;
import org.framewise.measures.Facility;
import org.framewise.measures.Interval;
import org.framewise.measures.MeanEstimate;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Skill;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.ItemFigures;
import org.framewise.results.items.QuizItems;
import org.framewise.scoring.Score;

/**
 * A class's results in one skill: each learner's mean over the items that practise it, averaged over learners.
 *
 * @param items number of items that practise it
 * @param mean 0 to 1; empty if nobody has a score for any of them
 */
public record SkillFigures(Skill skill, int items, Optional<MeanEstimate> mean) {
    static SkillFigures of(Skill skill, QuizItems all, List<AnswerSheet> sheets) {
        Set<ItemId> items = all.all().stream()
                .filter(item -> item.item().skills().contains(skill))
                .map(ItemFigures::id)
                .collect(Collectors.toSet());
        Map<LearnerId, double[]> byLearner = new LinkedHashMap<>();
        for (AnswerSheet sheet : sheets) {
            for (ItemId item : items) {
                Optional<Score> score = sheet.score(item);
                if (score.isPresent()) {
                    double[] sum = byLearner.computeIfAbsent(sheet.learner(), learner -> new double[2]);
                    sum[0] += score.get().fraction();
                    sum[1]++;
                }
            }
        }
        return new SkillFigures(
                skill,
                items.size(),
                MeanEstimate.of(byLearner.values().stream()
                        .mapToDouble(sum -> sum[0] / sum[1])
                        .toArray()));
    }

    /** The number of learners with a score. */
    public int n() {
        return mean.map(MeanEstimate::n).orElse(0);
    }

    /** The mean, if it is based on enough learners to be shown. */
    public Optional<Double> pointShown() {
        return mean.filter(known -> known.n() >= Facility.FEWEST_FOR_THE_POINT).map(MeanEstimate::mean);
    }

    /**
     * The 95 % interval, limited to the range 0 to 1; empty for a single learner, or if all scores are equal, which
     * says nothing about the spread.
     */
    public Optional<Interval> interval() {
        return mean.filter(known -> known.standardDeviation() > 0)
                .flatMap(MeanEstimate::interval)
                .map(interval -> new Interval(Math.max(0, interval.low()), Math.min(1, interval.high())));
    }
}
