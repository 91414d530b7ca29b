package org.framewise.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void aScoresFractionIsItsPointsOverTheMaximum() {
        assertThat(new Score(3, 4).fraction()).isEqualTo(0.75);
        assertThat(new Score(3, 4).isFull()).isFalse();
        assertThat(new Score(4, 4).isFull()).isTrue();
    }

    @Test
    void aScoreOutsideItsRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(-0.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(1.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(0, Double.POSITIVE_INFINITY));
    }
}
