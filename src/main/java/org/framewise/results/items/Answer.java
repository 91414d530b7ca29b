package org.framewise.results.items;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.framewise.results.measures.Calibration.Judgement;
import org.framewise.scoring.Score;

/**
 * What one learner gave for one item.
 *
 * @param counted whether it is in figures: the item was not taken out of the count, and the class had not talked about it
 * @param score empty where it isn't counted, or waits to be rated
 * @param judgements answers with the confidence stated for them
 */
public record Answer(
        Reply reply, boolean counted, Optional<Score> score, Duration timeTaken, List<Judgement> judgements) {
    public Answer {
        judgements = List.copyOf(judgements);
    }

    /** Whether it will have a score once it is rated. */
    public boolean waits() {
        return counted && score.isEmpty();
    }
}
