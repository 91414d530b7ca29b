package org.framewise.measures;

import java.util.Optional;

/**
 * Whether those who do well on the rest of a quiz do well on an item: the correlation of the item's score with the total of all other
 * items, over learners who have a score for every item.
 *
 * <pre>
 * r_drop(j) = Pearson correlation of x_j with (total − x_j)
 * </pre>
 *
 * <p>For items that are right or wrong this is the corrected point-biserial (Crocker &amp; Algina 1986; Haladyna, Downing &amp; Rodriguez
 * 2002). Corrected means that the item is not in the total; with few items the uncorrected value is far too high. Compare within one
 * form only.
 *
 * @param n learners with a score for every item
 * @param correlation r_drop, −1 to 1
 */
public record Discrimination(int n, double correlation) {
    /** Fewest learners from which the value is judged. */
    public static final int FEWEST_TO_JUDGE = 30;

    /**
     * The discrimination of the item at that place, counted from 0; empty where the item or the rest has no spread, and below two
     * learners.
     */
    public static Optional<Discrimination> of(CompleteScores scores, int place) {
        return Spread.correlation(scores.item(place), scores.rests(place))
                .map(correlation -> new Discrimination(scores.learners(), correlation));
    }

    /** This value, if enough learners stand behind it to be shown. */
    public Optional<Discrimination> shown() {
        return n >= CompleteScores.FEWEST_LEARNERS ? Optional.of(this) : Optional.empty();
    }

    /** What the value says of the item; empty below {@value #FEWEST_TO_JUDGE} learners. */
    public Optional<Verdict> verdict() {
        if (n < FEWEST_TO_JUDGE) {
            return Optional.empty();
        }
        if (correlation < 0) {
            return Optional.of(Verdict.CHECK_KEY);
        }
        if (correlation < 0.15) {
            return Optional.of(Verdict.REVIEW_WORDING);
        }
        if (correlation < 0.20) {
            return Optional.of(Verdict.BORDERLINE);
        }
        return Optional.of(correlation < 0.30 ? Verdict.ACCEPTABLE : Verdict.GOOD);
    }

    /** What an author should make of an item's discrimination. */
    public enum Verdict {
        /** Below 0: those who do well elsewhere fail here, so look at the key first. */
        CHECK_KEY,
        /** 0 to 0.15: look at the wording. */
        REVIEW_WORDING,
        /** 0.15 to 0.20. */
        BORDERLINE,
        /** 0.20 to 0.30. */
        ACCEPTABLE,
        /** 0.30 and more. */
        GOOD
    }
}
