package org.framewise.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far several readers agree on which segments to mark: Krippendorff's alpha for nominal data (Krippendorff 2018),
 * which tolerates missing raters.
 *
 * <pre>
 * coincidences: each unit with m ≥ 2 ratings adds 1/(m−1) for every ordered pair of its ratings
 * n = sum of all coincidences;  n_v = row sum of value v
 * D_o = (coincidences of unequal pairs) / n        D_e = Σ_{v≠u} n_v n_u / (n(n−1))
 * α = 1 − D_o / D_e
 * </pre>
 *
 * @param units number of units with two ratings or more
 * @param alpha at most 1; 0 is agreement by chance
 */
public record Agreement(int units, double alpha) {
    /** The key is sound if alpha is at least this value. */
    public static final double SOUND = 0.80;

    /**
     * If alpha is at least this value but below {@link #SOUND}, the segments that readers disagree on should become
     * optional; if alpha is lower, the item should be rewritten.
     */
    public static final double TENTATIVE = 0.67;

    /**
     * The agreement on these units; empty if only one value was used or no unit has two ratings.
     *
     * @param units for each unit its ratings in any order, 1 for marked and 0 for not marked; missing ratings are left
     *     out
     */
    public static Optional<Agreement> of(List<List<Integer>> units) {
        return ofCounts(units.stream()
                .map(unit -> {
                    Map<Integer, Integer> counts = new TreeMap<>();
                    unit.forEach(value -> counts.merge(value, 1, Integer::sum));
                    return counts;
                })
                .toList());
    }

    /**
     * The agreement on these units, from ratings that are already counted.
     *
     * @param units for each unit the number of ratings by value
     */
    public static Optional<Agreement> ofCounts(List<Map<Integer, Integer>> units) {
        int rated = 0;
        double unequal = 0;
        Map<Integer, Double> sums = new TreeMap<>();
        for (Map<Integer, Integer> unit : units) {
            double m = unit.values().stream().mapToInt(Integer::intValue).sum();
            if (m < 2) {
                continue;
            }
            rated++;
            for (Map.Entry<Integer, Integer> value : unit.entrySet()) {
                sums.merge(value.getKey(), value.getValue().doubleValue(), Double::sum);
                unequal += value.getValue() * (m - value.getValue()) / (m - 1);
            }
        }
        if (sums.values().stream().filter(sum -> sum > 0).count() < 2) {
            return Optional.empty();
        }
        double n = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        double squares =
                sums.values().stream().mapToDouble(value -> value * value).sum();
        double expected = (n * n - squares) / (n * (n - 1));
        return Optional.of(new Agreement(rated, 1 - unequal / n / expected));
    }

    /** What the author should do with the key. */
    public Advice advice() {
        if (alpha >= SOUND) {
            return Advice.KEEP;
        }
        return alpha >= TENTATIVE ? Advice.MAKE_OPTIONAL : Advice.REWRITE;
    }

    /** What an author should do with an item after comparing readers' marks. */
    public enum Advice {
        /** The key is sound. */
        KEEP,
        /** Check the segments that readers disagree on, and make them optional. */
        MAKE_OPTIONAL,
        /** Rewrite the item, because readers don't agree with each other. */
        REWRITE
    }
}
