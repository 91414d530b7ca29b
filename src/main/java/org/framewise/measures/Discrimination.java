package org.framewise.measures;

import java.util.Optional;

/**
 * Whether learners who do well on the rest of a quiz do well on an item: the correlation of the item's score with the
 * total of all other items, over learners who have a score for every item.
 *
 * <pre>
 * r_drop(j) = Pearson correlation of x_j with (total − x_j)
 * </pre>
 *
 * <p>For right-or-wrong items this is the corrected point-biserial (Crocker &amp; Algina 1986; Haladyna, Downing &amp;
 * Rodriguez 2002). "Corrected" means that the total excludes the item itself; with few items the uncorrected value is
 * far too high. Compare only within one form.
 *
 * @param n number of learners with a score for every item
 * @param correlation r_drop, −1 to 1
 */
public record Discrimination(int n, double correlation) {
    /** Minimum number of learners for a verdict. */
    public static final int FEWEST_TO_JUDGE = 30;

    /**
     * The discrimination of the item at this zero-based index; empty if the item scores or the rest scores don't vary,
     * or if there are fewer than two learners.
     */
    public static Optional<Discrimination> of(CompleteScores scores, int place) {
        return Spread.correlation(scores.item(place), scores.rests(place))
                .map(correlation -> new Discrimination(scores.learners(), correlation));
    }

    /** This value, if it is based on enough learners to be shown. */
    public Optional<Discrimination> shown() {
        return n >= CompleteScores.FEWEST_LEARNERS ? Optional.of(this) : Optional.empty();
    }

    /** What the value says about the item; empty for fewer than {@value #FEWEST_TO_JUDGE} learners. */
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

    /** What an author should conclude from an item's discrimination. */
    public enum Verdict {
        /** Below 0: learners who do well on the other items do badly on this one, so check the key first. */
        CHECK_KEY,
        /** 0 to 0.15: check the wording. */
        REVIEW_WORDING,
        /** 0.15 to 0.20. */
        BORDERLINE,
        /** 0.20 to 0.30. */
        ACCEPTABLE,
        /** 0.30 or more. */
        GOOD
    }
}
