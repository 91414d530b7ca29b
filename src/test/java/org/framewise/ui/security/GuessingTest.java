package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import org.framewise.classroom.JoinCode;
import org.framewise.classroom.ResumeCode;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to guess a code, computed from the constants with which codes are generated. docs/decisions/0009 states the figures.
 */
class GuessingTest {
    private static final int NETWORKS = 20;
    private static final int TRIES_A_SECOND = 100;
    private static final int OPEN_CLASSROOMS = 100;
    private static final int LEARNERS = 10_000;
    private static final Duration YEAR = Duration.ofDays(365);

    /** Guesses per second if every guess is checked. */
    private static final BigDecimal ALL = BigDecimal.valueOf(NETWORKS * TRIES_A_SECOND);

    /** The mean time until one of the given number of valid codes is hit. */
    private static double years(BigInteger possible, int right, BigDecimal aSecond) {
        return new BigDecimal(possible)
                .divide(BigDecimal.valueOf(right), RoundingMode.DOWN)
                .divide(aSecond, RoundingMode.DOWN)
                .divide(BigDecimal.valueOf(YEAR.toSeconds()), 3, RoundingMode.DOWN)
                .doubleValue();
    }

    @Test
    void oneOfAHundredOpenClassroomsIsHitAfterTwoYears() {
        assertThat(years(JoinCode.POSSIBLE, OPEN_CLASSROOMS, ALL)).isBetween(2.2, 2.4);
    }

    @Test
    void oneOfTenThousandPersonalCodesIsHitAfterNineteenYears() {
        assertThat(years(ResumeCode.POSSIBLE, LEARNERS, ALL)).isBetween(19.0, 20.0);
    }

    @Test
    void oneOfTenThousandShortPersonalCodesOfOlderVersionsIsHitAfterOneAndAHalfYears() {
        BigDecimal slowed =
                BigDecimal.ONE.divide(BigDecimal.valueOf(ShortCodeThrottle.PAUSE_OF_ALL.toSeconds()), RoundingMode.UP);
        assertThat(ShortCodeThrottle.TRIES_OF_ALL).isLessThan(10_000);
        assertThat(years(ResumeCode.POSSIBLE_SHORT, LEARNERS, slowed)).isBetween(1.5, 1.7);
    }
}
