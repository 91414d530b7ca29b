package org.framewise.results.items;

import java.util.List;
import java.util.Optional;
import org.framewise.measures.Calibration.Judgement;
import org.framewise.scoring.Score;

/**
 * A response that one or more learners gave to an item, with the same content, confidence and score. Instances are
 * compared by identity, so that thousands of them can be counted quickly.
 */
public final class ScoredResponse {
    private final MarkedResponse marked;
    private final boolean counted;
    private final boolean corrected;
    private final Optional<Score> score;
    private final List<Judgement> judgements;

    /**
     * @param counted whether the response enters the statistics: the item was not excluded, and the class had not
     *     discussed it
     * @param corrected whether the response was scored with a corrected key
     * @param score empty if the response doesn't count, or is waiting to be rated
     * @param judgements answers with their stated confidence
     */
    ScoredResponse(
            MarkedResponse marked,
            boolean counted,
            boolean corrected,
            Optional<Score> score,
            List<Judgement> judgements) {
        this.marked = marked;
        this.counted = counted;
        this.corrected = corrected;
        this.score = score;
        this.judgements = List.copyOf(judgements);
    }

    public MarkedResponse marked() {
        return marked;
    }

    /** Whether the response enters the statistics. */
    public boolean counted() {
        return counted;
    }

    /** Whether the response was scored with a corrected key. */
    public boolean corrected() {
        return corrected;
    }

    /** The score; empty if the response doesn't count, or is waiting to be rated. */
    public Optional<Score> score() {
        return score;
    }

    /** The answers with their stated confidence. */
    public List<Judgement> judgements() {
        return judgements;
    }

    /** Whether the response is waiting to be rated. */
    public boolean waits() {
        return counted && score.isEmpty();
    }
}
