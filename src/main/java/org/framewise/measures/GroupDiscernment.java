package org.framewise.measures;

import java.util.Collection;
import java.util.Optional;

/**
 * The discernment of a group: the means of its learners' d′ and c, each with a t interval. Only values based on the
 * same statements may be pooled; {@link Discernment} explains why.
 *
 * @param sensitivity mean d′
 * @param criterion mean c
 */
public record GroupDiscernment(MeanEstimate sensitivity, MeanEstimate criterion) {
    /** Minimum number of learners for showing a group's values. */
    public static final int FEWEST_LEARNERS = 10;

    /** The discernment of these learners; empty if there are none. */
    public static Optional<GroupDiscernment> of(Collection<Discernment> learners) {
        return MeanEstimate.of(
                        learners.stream().mapToDouble(Discernment::sensitivity).toArray())
                .flatMap(sensitivity -> MeanEstimate.of(learners.stream()
                                .mapToDouble(Discernment::criterion)
                                .toArray())
                        .map(criterion -> new GroupDiscernment(sensitivity, criterion)));
    }

    public int n() {
        return sensitivity.n();
    }

    /** This value, if it is based on enough learners to be shown. */
    public Optional<GroupDiscernment> shown() {
        return n() >= FEWEST_LEARNERS ? Optional.of(this) : Optional.empty();
    }

    /** The side that the group leans to; empty as long as the interval of c contains 0. */
    public Optional<Discernment.Lean> lean() {
        return criterion
                .interval()
                .filter(interval -> !interval.contains(0))
                .map(interval -> interval.high() < 0 ? Discernment.Lean.TO_OPINION : Discernment.Lean.TO_FACTUAL);
    }
}
