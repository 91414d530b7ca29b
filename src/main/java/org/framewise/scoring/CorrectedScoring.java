package org.framewise.scoring;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * Scores responses to items whose key has been corrected. The order of corrections doesn't matter: "not counted" takes
 * precedence over "full marks", which takes precedence over accepted answers, each of which is as good as the key. A
 * correction therefore never lowers a score except by excluding the item altogether, and undoing it restores the
 * previous score.
 */
public final class CorrectedScoring {
    private CorrectedScoring() {}

    /**
     * The outcome of a response.
     *
     * @param points the newest rating of an extended text; empty if it has none, and for other items
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
