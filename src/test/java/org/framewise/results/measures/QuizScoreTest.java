package org.framewise.results.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.framewise.scoring.Score;
import org.junit.jupiter.api.Test;

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
    void everyItemWeighsTheSameWhateverItsHighestScore() {
        assertThat(QuizScore.of(List.of(score(0, 8), score(1, 1))).orElseThrow().percent())
                .isEqualTo(50);
    }

    @Test
    void halfOfTheItemsAreEnoughAndFewerAreNot() {
        assertThat(QuizScore.of(List.of(score(1, 1), NONE))).isPresent();
        assertThat(QuizScore.of(List.of(score(1, 1), NONE, NONE))).isEmpty();
    }

    @Test
    void withoutAnyScoreThereIsNone() {
        assertThat(QuizScore.of(List.of())).isEmpty();
        assertThat(QuizScore.of(List.of(NONE, NONE))).isEmpty();
    }
}
