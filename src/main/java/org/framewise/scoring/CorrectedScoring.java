package org.framewise.scoring;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * How much a response earns where the key was corrected. The order of corrections never matters: an item that isn't counted is not
 * counted, else full marks are full marks, else a response is read with each accepted answer as good as the key. So a correction never
 * lowers a score, but for taking it out of the count altogether, and leaving one out gives what was there before.
 */
public final class CorrectedScoring {
    private CorrectedScoring() {}

    /**
     * The grade of a response.
     *
     * @param points the newest rating of an extended text; empty for one that has none, and for other items
     */
    public static Grade grade(ItemResponse given, OptionalInt points, Collection<Correction> corrections) {
        if (corrections.stream().anyMatch(Correction.NotCounted.class::isInstance)) {
            return new Grade.NotCounted();
        }
        Kind kind = Kind.of(given.item());
        double max = kind.max();
        if (corrections.stream().anyMatch(Correction.FullMarks.class::isInstance)) {
            return new Grade.Scored(new Score(max, max));
        }
        if (points.isPresent()) {
            return new Grade.Scored(Scoring.rate(points.getAsInt()));
        }
        return kind.score(given.response(), Correction.accepted(given.item(), corrections))
                .<Grade>map(Grade.Scored::new)
                .orElseGet(() -> new Grade.Waiting(max));
    }
}
