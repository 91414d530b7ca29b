package org.framewise.results.items;

import java.util.List;
import java.util.Optional;
import org.framewise.measures.Calibration.Judgement;
import org.framewise.scoring.Score;

/**
 * What one or many learners gave for an item: the same reply with the same confidence, for the same score. Two answers are the same when
 * they are the same object, which is what makes counting thousands of them quick.
 */
public final class ScoredResponse {
    private final MarkedResponse marked;
    private final boolean counted;
    private final boolean corrected;
    private final Optional<Score> score;
    private final List<Judgement> judgements;

    /**
     * @param counted whether it is in figures: the item was not taken out of the count, and the class had not talked about it
     * @param corrected whether it was scored with a corrected key
     * @param score empty where it isn't counted, or waits to be rated
     * @param judgements answers with the confidence stated for them
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

    /** Whether it is in figures. */
    public boolean counted() {
        return counted;
    }

    /** Whether it was scored with a key that its teacher has corrected. */
    public boolean corrected() {
        return corrected;
    }

    /** Empty where it isn't counted, or waits to be rated. */
    public Optional<Score> score() {
        return score;
    }

    /** The answers with the confidence stated for them. */
    public List<Judgement> judgements() {
        return judgements;
    }

    /** Whether it will have a score once it is rated. */
    public boolean waits() {
        return counted && score.isEmpty();
    }
}
