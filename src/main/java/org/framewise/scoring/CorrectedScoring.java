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
    public static ScoringOutcome outcome(ItemResponse given, OptionalInt points, Collection<Correction> corrections) {
        if (corrections.stream().anyMatch(Correction.NotCounted.class::isInstance)) {
            return new ScoringOutcome.NotCounted();
        }
        Kind kind = Kind.of(given.item());
        double max = kind.max();
        if (corrections.stream().anyMatch(Correction.FullMarks.class::isInstance)) {
            return new ScoringOutcome.Scored(new Score(max, max));
        }
        if (points.isPresent()) {
            return new ScoringOutcome.Scored(Scoring.rate(points.getAsInt()));
        }
        return kind.score(given.response(), Correction.accepted(given.item(), corrections))
                .<ScoringOutcome>map(ScoringOutcome.Scored::new)
                .orElseGet(() -> new ScoringOutcome.Waiting(max));
    }
}
