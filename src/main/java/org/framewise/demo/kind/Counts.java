package org.framewise.demo.kind;

import org.framewise.scoring.PenalisedRecall;

/** Distributions of counts of independent events. */
final class Counts {
    private Counts() {}

    /**
     * The probabilities that 0, 1, … of these events occur (Poisson 1837).
     *
     * @param chances 0 to 1 each, independent of each other
     */
    static double[] of(double... chances) {
        double[] counts = {1};
        for (double chance : chances) {
            counts = sum(counts, new double[] {1 - chance, chance});
        }
        return counts;
    }

    /**
     * The probabilities of 0, 1, … inverted pairs in an order drawn from Mallows's model. Inserting element i among
     * those before it inverts 0 to i − 1 pairs, with probabilities in the ratio 1 : φ : φ² : ….
     *
     * @param elements 1 or more
     * @param dispersion φ, 0 to 1
     */
    static double[] turnedPairs(int elements, double dispersion) {
        double[] turned = {1};
        for (int i = 2; i <= elements; i++) {
            turned = sum(turned, places(i, dispersion));
        }
        return turned;
    }

    /** The probabilities that the last of {@code elements} is inserted 0, 1, … positions before its correct one. */
    static double[] places(int elements, double dispersion) {
        double[] places = new double[elements];
        double all = 0;
        for (int j = 0; j < elements; j++) {
            places[j] = Math.pow(dispersion, j);
            all += places[j];
        }
        for (int j = 0; j < elements; j++) {
            places[j] /= all;
        }
        return places;
    }

    /**
     * The expected score by penalised recall.
     *
     * @param hit the probability of choosing each target
     * @param falseAlarm the probability of choosing each distractor
     */
    static double penalisedRecall(double[] hit, double[] falseAlarm) {
        double[] hits = of(hit);
        double[] falseAlarms = of(falseAlarm);
        double expected = 0;
        for (int h = 0; h < hits.length; h++) {
            for (int w = 0; w < falseAlarms.length; w++) {
                expected += hits[h] * falseAlarms[w] * PenalisedRecall.of(h, w, hit.length, falseAlarm.length);
            }
        }
        return expected;
    }

    /** The distribution of the sum of two independent counts. */
    private static double[] sum(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length - 1];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[i + j] += one[i] * other[j];
            }
        }
        return sum;
    }
}
