package org.framewise.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.framewise.scoring.Score;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class QuizScoreTest {
    private static final Optional<Score> NONE = Optional.empty();

    private static Optional<Score> score(double earned, double max) {
        return Optional.of(new Score(earned, max));
    }

    @Test
    void anItemWithoutAScoreIsLeftOutOfTheMean() {
        QuizScore score = QuizScore.of(List.of(score(1, 1), score(0.625, 1), NONE, score(3, 4)))
                .orElseThrow();

        assertThat(score.percent()).isEqualTo(79.1667, within(0.0005));
        assertThat(score.scored()).isEqualTo(3);
        assertThat(score.items()).isEqualTo(4);
    }

    @Test
    void everyItemHasTheSameWeightWhateverItsMaximumScore() {
        assertThat(QuizScore.of(List.of(score(0, 8), score(1, 1))).orElseThrow().percent())
                .isEqualTo(50);
    }

    @Test
    void atLeastHalfOfTheItemsMustBeScored() {
        assertThat(QuizScore.of(List.of(score(1, 1), NONE))).isPresent();
        assertThat(QuizScore.of(List.of(score(1, 1), NONE, NONE))).isEmpty();
    }

    @Test
    void withoutScoredItemsThereIsNoQuizScore() {
        assertThat(QuizScore.of(List.of())).isEmpty();
        assertThat(QuizScore.of(List.of(NONE, NONE))).isEmpty();
    }

    @Test
    void theQuizScoreIsTheMeanOverItsItemsInAnyOrderBetween0And100() {
        Property.holds(random -> {
            List<Optional<Score>> scores = new ArrayList<>(
                    Stream.generate(() -> random.nextInt(4) == 0 ? NONE : score(Property.fraction(random), 1))
                            .limit(Property.between(1, 12, random))
                            .toList());
            Optional<QuizScore> score = QuizScore.of(scores);
            int scored = (int) scores.stream().filter(Optional::isPresent).count();
            double sum = 0;
            for (Optional<Score> one : scores) {
                sum += one.map(Score::fraction).orElse(0.0);
            }

            assertThat(score.isPresent()).isEqualTo(2 * scored >= scores.size());
            assertThat(QuizScore.ofSum(sum, scored, scores.size()).isPresent()).isEqualTo(score.isPresent());
            Collections.shuffle(scores, new Random(random.nextLong()));
            if (score.isPresent()) {
                assertThat(score.get().percent()).isBetween(0.0, 100 + 1e-9);
                assertThat(QuizScore.ofSum(sum, scored, scores.size())
                                .orElseThrow()
                                .percent())
                        .isEqualTo(score.get().percent(), within(1e-9));
                assertThat(QuizScore.of(scores).orElseThrow().percent())
                        .isEqualTo(score.get().percent(), within(1e-9));
            }
        });
    }
}
