package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private long nanos = 1_000_000_000L;
    private final Throttle throttle = new Throttle(3, Duration.ofSeconds(30), () -> nanos);

    @Test
    void aThrottledKeyHasABurstOfFreeTries() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.pause("ada")).isEmpty();
            throttle.take("ada");
        }

        assertThat(throttle.pause("ada")).contains(Duration.ofSeconds(30));
    }

    @Test
    void checkingTheThrottleConsumesNoTry() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.pause("ada")).isEmpty();
        }
    }

    @Test
    void afterThePauseThereIsOneMoreTry() {
        tryThreeTimes("ada");
        pass(Duration.ofSeconds(20));
        assertThat(throttle.pause("ada")).contains(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(10));
        assertThat(throttle.pause("ada")).isEmpty();

        throttle.take("ada");
        assertThat(throttle.pause("ada")).contains(Duration.ofSeconds(30));
    }

    @Test
    void refusedTriesDoNotExtendThePause() {
        tryThreeTimes("ada");
        tryThreeTimes("ada");

        assertThat(throttle.pause("ada")).contains(Duration.ofSeconds(30));
    }

    @Test
    void allFreeTriesAreEventuallyRestored() {
        tryThreeTimes("ada");
        pass(Duration.ofDays(1));

        tryThreeTimes("ada");
        assertThat(throttle.pause("ada")).contains(Duration.ofSeconds(30));
    }

    @Test
    void keysAreThrottledIndependently() {
        tryThreeTimes("ada");

        assertThat(throttle.pause("eve")).isEmpty();
    }

    @Test
    void aSuccessResetsItsKeysThrottle() {
        tryThreeTimes("ada");
        tryThreeTimes("eve");
        throttle.right("ada");

        assertThat(throttle.pause("ada")).isEmpty();
        assertThat(throttle.pause("eve")).isPresent();
    }

    private void tryThreeTimes(String key) {
        for (int i = 0; i < 3; i++) {
            throttle.take(key);
        }
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
