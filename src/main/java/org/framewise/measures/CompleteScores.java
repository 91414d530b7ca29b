package org.framewise.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.framewise.scoring.Score;

/**
 * The scores of the learners who have one for every item of a set: what discrimination and consistency are computed from. A learner with
 * a gap is left out altogether, so that all items rest on the same learners.
 */
public final class CompleteScores {
    /** Fewest complete learners from which measures of this table are shown. */
    public static final int FEWEST_LEARNERS = 10;

    private final double[][] rows;
    private final int items;

    private CompleteScores(double[][] rows, int items) {
        this.rows = rows;
        this.items = items;
    }

    /**
     * The complete ones among these learners.
     *
     * @param learners for each learner the score of each item, in one order; empty for an item without a score
     * @param items how many items the set has
     * @throws IllegalArgumentException if a learner has another number of items
     */
    public static CompleteScores of(Collection<List<Optional<Score>>> learners, int items) {
        for (List<Optional<Score>> learner : learners) {
            if (learner.size() != items) {
                throw new IllegalArgumentException(learner.size() + " scores for " + items + " items");
            }
        }
        List<double[]> rows = new ArrayList<>(learners.size());
        for (List<Optional<Score>> learner : learners) {
            double[] row = new double[items];
            int known = 0;
            while (known < items && learner.get(known).isPresent()) {
                row[known] = learner.get(known).get().fraction();
                known++;
            }
            if (known == items) {
                rows.add(row);
            }
        }
        return new CompleteScores(rows.toArray(double[][]::new), items);
    }

    /**
     * A table without gaps.
     *
     * @param rows one for each learner, each with the fraction earned on each item, 0 to 1
     * @throws IllegalArgumentException if the rows differ in length
     */
    static CompleteScores ofFractions(double[]... rows) {
        int items = rows.length == 0 ? 0 : rows[0].length;
        for (double[] row : rows) {
            if (row.length != items) {
                throw new IllegalArgumentException(row.length + " scores for " + items + " items");
            }
        }
        return new CompleteScores(rows.clone(), items);
    }

    /** How many learners are complete. */
    public int learners() {
        return rows.length;
    }

    public int items() {
        return items;
    }

    /** Whether enough learners are complete for measures of this table to be shown. */
    public boolean isEnough() {
        return learners() >= FEWEST_LEARNERS;
    }

    /** What each learner earned on the item at that place, counted from 0. */
    double[] item(int place) {
        double[] column = new double[rows.length];
        for (int learner = 0; learner < rows.length; learner++) {
            column[learner] = rows[learner][place];
        }
        return column;
    }

    /** What each learner earned in all. */
    double[] totals() {
        double[] totals = new double[rows.length];
        for (int learner = 0; learner < rows.length; learner++) {
            for (double score : rows[learner]) {
                totals[learner] += score;
            }
        }
        return totals;
    }

    /** What each learner earned on all items but that one. */
    double[] rests(int place) {
        double[] rests = new double[rows.length];
        for (int learner = 0; learner < rows.length; learner++) {
            for (int item = 0; item < items; item++) {
                if (item != place) {
                    rests[learner] += rows[learner][item];
                }
            }
        }
        return rests;
    }
}
