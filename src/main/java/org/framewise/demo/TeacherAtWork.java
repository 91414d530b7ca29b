package org.framewise.demo;

import java.time.Duration;
import java.util.Optional;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.scoring.Score;
import org.framewise.scoring.Scoring;

/**
 * Decides which texts the simulated teacher has rated: all texts older than a week and, of the newer ones, those of
 * every third learner, so that some texts are left to rate. In a check, only the texts of every eighth learner are left
 * unrated, because both parts must be rated to be compared.
 */
final class TeacherAtWork {
    /** The time from a response until its rating. */
    static final Duration DELAY = Duration.ofHours(6);

    private static final int DAYS = 7;
    private static final int ONE_RATED_IN = 3;
    private static final int ONE_WAITING_IN = 8;

    private TeacherAtWork() {}

    /** @param number the number of the learner within their classroom */
    static boolean rates(Simulation.Taken taken, Simulation.Answer answer, int number) {
        boolean old = taken.lesson().daysAgo() - taken.daysLate() > DAYS;
        boolean chosen = taken.lesson().part() == null ? number % ONE_RATED_IN == 0 : number % ONE_WAITING_IN != 1;
        return waits(answer) && (old || chosen);
    }

    /** The score of the response so far; empty for a text that is not yet rated. */
    static Optional<Score> score(Simulation.Answer answer, boolean rated) {
        return rated
                ? Optional.of(Scoring.rate(answer.points()))
                : Scoring.score(answer.item(), answer.input().response());
    }

    /** The maximum score of the response. */
    static double max(Simulation.Answer answer, boolean rated) {
        return score(answer, rated).map(Score::max).orElse((double) ExtendedTextItem.MAX_POINTS);
    }

    private static boolean waits(Simulation.Answer answer) {
        return Scoring.score(answer.item(), answer.input().response()).isEmpty();
    }
}
