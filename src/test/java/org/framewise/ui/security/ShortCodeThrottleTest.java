package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShortCodeThrottleTest {
    private static final String SCHOOL = "10.0.0.1";
    private static final String HOME = "10.0.0.2";

    private long nanos = 1_000_000_000L;
    private final ShortCodeThrottle throttle = new ShortCodeThrottle(() -> nanos);

    private int guesses(String network, int wrong) {
        int looked = 0;
        for (int i = 0; i < wrong; i++) {
            if (throttle.mayTry(network, "WRONG" + i)) {
                throttle.wrong(network);
                looked++;
            }
        }
        return looked;
    }

    @Test
    void aSchoolOfAThousandWithTyposIsNotThrottled() {
        for (int learner = 0; learner < 1000; learner++) {
            if (learner % 4 == 0) {
                assertThat(throttle.mayTry(SCHOOL, "TYP" + learner)).isTrue();
                throttle.wrong(SCHOOL);
            }
            assertThat(throttle.mayTry(SCHOOL, "RIGHT" + learner)).isTrue();
            throttle.right(SCHOOL, "RIGHT" + learner);
        }
    }

    @Test
    void guessesAreThrottledButNobodyIsLockedOut() {
        assertThat(guesses(SCHOOL, 1000)).isEqualTo(ShortCodeThrottle.TRIES);
        assertThat(throttle.mayTry(SCHOOL, "NEXT2222")).isFalse();
        nanos += ShortCodeThrottle.PAUSE.toNanos();
        assertThat(throttle.mayTry(SCHOOL, "NEXT2222")).isTrue();
    }

    @Test
    void aKnownGoodCodeIsAcceptedDuringGuessing() {
        throttle.right(SCHOOL, "ABCD2345");
        guesses(SCHOOL, ShortCodeThrottle.TRIES + 100);

        for (int learner = 0; learner < 30; learner++) {
            assertThat(throttle.mayTry(SCHOOL, "ABCD2345")).isTrue();
        }
        assertThat(throttle.mayTry(SCHOOL, "ABCD2346")).isFalse();
    }

    @Test
    void aCodeStaysKnownInItsNetworkForASchoolDay() {
        throttle.right(SCHOOL, "ABCD2345");
        guesses(HOME, ShortCodeThrottle.TRIES);
        assertThat(throttle.mayTry(HOME, "ABCD2345")).isFalse();

        nanos += Duration.ofHours(13).toNanos();
        guesses(SCHOOL, ShortCodeThrottle.TRIES);
        assertThat(throttle.mayTry(SCHOOL, "ABCD2345")).isFalse();
    }

    @Test
    void guessesSpreadOverManyNetworksAreThrottledToo() {
        int looked = 0;
        for (int network = 0; network < 30; network++) {
            looked += guesses("192.0.2." + network, 300);
        }

        assertThat(looked).isEqualTo(ShortCodeThrottle.TRIES_OF_ALL);
        assertThat(throttle.mayTry(HOME, "NEXT2222")).isFalse();
        nanos += ShortCodeThrottle.PAUSE_OF_ALL.toNanos();
        assertThat(throttle.mayTry(HOME, "NEXT2222")).isTrue();
    }
}
