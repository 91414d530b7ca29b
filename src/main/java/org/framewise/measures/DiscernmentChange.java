package org.framewise.measures;

import java.util.Collection;
import java.util.Optional;

/**
 * The change in a group's discernment between the check before and the check after.
 *
 * @param sensitivity mean change of d′ with its interval
 * @param criterion mean change of c with its interval; below 0 towards "opinion"
 */
public record DiscernmentChange(MeanEstimate sensitivity, MeanEstimate criterion) {
    /** One learner's discernment before and after, both based on the same number of statements. */
    public record Pair(Discernment pre, Discernment post) {
        /** @throws IllegalArgumentException if the two values are based on different numbers of statements */
        public Pair {
            if (pre.counts().signals() != post.counts().signals()
                    || pre.counts().noises() != post.counts().noises()) {
                throw new IllegalArgumentException("d′ before and after must rest on as many statements");
            }
        }
    }

    /** The change over these learners; empty if there are none. */
    public static Optional<DiscernmentChange> of(Collection<Pair> pairs) {
        return MeanEstimate.of(pairs.stream()
                        .mapToDouble(pair -> pair.post.sensitivity() - pair.pre.sensitivity())
                        .toArray())
                .flatMap(sensitivity -> MeanEstimate.of(pairs.stream()
                                .mapToDouble(pair -> pair.post.criterion() - pair.pre.criterion())
                                .toArray())
                        .map(criterion -> new DiscernmentChange(sensitivity, criterion)));
    }

    public int n() {
        return sensitivity.n();
    }

    /** This value, if it is based on enough learners to be shown. */
    public Optional<DiscernmentChange> shown() {
        return n() >= GroupDiscernment.FEWEST_LEARNERS ? Optional.of(this) : Optional.empty();
    }

    /**
     * Whether the group became more suspicious but not more able: c fell significantly, its whole interval being below
     * 0, and d′ did not rise significantly. This is not a gain in skill, even if the total score rises
     * (Modirrousta-Galian &amp; Higham 2023).
     */
    public boolean onlySuspicionRose() {
        boolean fell =
                criterion.interval().filter(interval -> interval.high() < 0).isPresent();
        boolean rose =
                sensitivity.interval().filter(interval -> interval.low() > 0).isPresent();
        return fell && !rose;
    }
}
