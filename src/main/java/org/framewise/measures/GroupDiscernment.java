package org.framewise.measures;

import java.util.Collection;
import java.util.Optional;

/**
 * The discernment of a group: the means of its learners' d′ and c, each with a t interval. Only values that rest on the same statements
 * may be put together; {@link Discernment} says why.
 *
 * @param sensitivity mean d′
 * @param criterion mean c
 */
public record GroupDiscernment(MeanEstimate sensitivity, MeanEstimate criterion) {
    /** Fewest learners from which a group's values are shown. */
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

    /** This value, if enough learners stand behind it to be shown. */
    public Optional<GroupDiscernment> shown() {
        return n() >= FEWEST_LEARNERS ? Optional.of(this) : Optional.empty();
    }

    /** To which side the group leans; empty as long as the interval of c holds 0. */
    public Optional<Discernment.Lean> lean() {
        return criterion
                .interval()
                .filter(interval -> !interval.contains(0))
                .map(interval -> interval.high() < 0 ? Discernment.Lean.TO_OPINION : Discernment.Lean.TO_FACTUAL);
    }
}
