package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CodeThrottleTest {
    private static final String SCHOOL = "10.0.0.1";
    private static final String HOME = "10.0.0.2";

    private long nanos = 1_000_000_000L;
    private final CodeThrottle throttle =
            new CodeThrottle(300, Duration.ofSeconds(5), 3000, Duration.ofSeconds(1), () -> nanos);

    private void guesses(String address, int wrong) {
        for (int i = 0; i < wrong; i++) {
            if (throttle.mayTry(address, "WRONG" + i)) {
                throttle.wrong(address);
            }
        }
    }

    @Test
    void aSchoolOfAThousandWithItsTypingErrorsComesIn() {
        for (int learner = 0; learner < 1000; learner++) {
            if (learner % 4 == 0) {
                assertThat(throttle.mayTry(SCHOOL, "TYP" + learner)).isTrue();
                throttle.wrong(SCHOOL);
            }
            assertThat(throttle.mayTry(SCHOOL, "RIGHT" + learner % 40)).isTrue();
            throttle.right(SCHOOL, "RIGHT" + learner % 40);
        }
    }

    @Test
    void whoGuessesOnHasToWaitAndIsNotLockedOutForGood() {
        guesses(SCHOOL, 300);
        assertThat(throttle.mayTry(SCHOOL, "NEXT22")).isFalse();
        nanos += Duration.ofSeconds(4).toNanos();
        assertThat(throttle.mayTry(SCHOOL, "NEXT22")).isFalse();
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(throttle.mayTry(SCHOOL, "NEXT22")).isTrue();
    }

    @Test
    void oneWhoGuessesDoesNotShutTheDoorOnHerClass() {
        throttle.right(SCHOOL, "ABC234");
        guesses(SCHOOL, 400);

        for (int learner = 0; learner < 30; learner++) {
            assertThat(throttle.mayTry(SCHOOL, "ABC234")).isTrue();
        }
        assertThat(throttle.mayTry(SCHOOL, "ABC235")).isFalse();
    }

    @Test
    void knownCodesAreNotGuessedFasterThanAClassTypes() {
        throttle.right(SCHOOL, "ABC234");
        guesses(SCHOOL, 300 + 600);

        assertThat(throttle.mayTry(SCHOOL, "ABC234")).isFalse();
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(throttle.mayTry(SCHOOL, "ABC234")).isTrue();
    }

    @Test
    void aKnownCodeIsKnownAtItsAddressForASchoolDay() {
        throttle.right(SCHOOL, "ABC234");
        guesses(HOME, 300);
        assertThat(throttle.mayTry(HOME, "ABC234")).isFalse();

        nanos += Duration.ofHours(13).toNanos();
        guesses(SCHOOL, 300);
        assertThat(throttle.mayTry(SCHOOL, "ABC234")).isFalse();
    }

    @Test
    void manyAddressesTogetherAreSlowedDownToo() {
        for (int address = 0; address < 30; address++) {
            guesses("192.0.2." + address, 100);
        }

        assertThat(throttle.mayTry(HOME, "NEXT22")).isFalse();
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(throttle.mayTry(HOME, "NEXT22")).isTrue();
    }
}
