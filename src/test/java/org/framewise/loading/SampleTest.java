package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The quizzes that other tests spoil have nothing wrong with them. */
class SampleTest {
    @Test
    void theSamplesAreValid() {
        assertThat(Sample.findings(Sample.EVERY_TYPE)).isEmpty();
        assertThat(Sample.findings(Sample.TWO_FORMS)).isEmpty();
        assertThat(Sample.findings(Sample.small("S", "S-01"))).isEmpty();
    }
}
