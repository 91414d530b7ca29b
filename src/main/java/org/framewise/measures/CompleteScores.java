package org.framewise.measures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.framewise.scoring.Score;

/**
 * The scores of learners who have a score for every item of a set: the basis of discrimination and consistency.
 * Learners with missing scores are excluded altogether, so that all items are computed over the same learners.
 */
public final class CompleteScores {
    /** Minimum number of complete learners for showing measures of this table. */
    public static final int FEWEST_LEARNERS = 10;

    private final double[][] rows;
    private final int items;

    private CompleteScores(double[][] rows, int items) {
        this.rows = rows;
        this.items = items;
    }

    /**
     * Selects the learners with complete scores.
     *
     * @param learners for each learner the score of each item, in the same order; empty for an item without a score
     * @param items number of items in the set
     * @throws IllegalArgumentException if a learner has a different number of items
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
     * Creates a table without gaps.
     *
     * @param rows one for each learner, with the fraction earned on each item, 0 to 1
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

    /** The number of learners with complete scores. */
    public int learners() {
        return rows.length;
    }

    public int items() {
        return items;
    }

    /** Whether enough learners are complete to show measures of this table. */
    public boolean isEnough() {
        return learners() >= FEWEST_LEARNERS;
    }

    /** What each learner earned on the item at this index, counted from 0. */
    double[] item(int place) {
        double[] column = new double[rows.length];
        for (int learner = 0; learner < rows.length; learner++) {
            column[learner] = rows[learner][place];
        }
        return column;
    }

    /** Each learner's total. */
    double[] totals() {
        double[] totals = new double[rows.length];
        for (int learner = 0; learner < rows.length; learner++) {
            for (double score : rows[learner]) {
                totals[learner] += score;
            }
        }
        return totals;
    }

    /** Each learner's total without the item at this index. */
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
