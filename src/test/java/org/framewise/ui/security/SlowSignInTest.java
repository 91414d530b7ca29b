package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

class SlowSignInTest {
    private static final String RIGHT = "the right password";
    private static final String SCHOOL = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private static final String KNOWN_BROWSER = "known browser";
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private long nanos = 1_000_000_000L;
    private final SlowSignIn signIn = new SlowSignIn(
            passwords(), (key, name) -> key.equals(KNOWN_BROWSER) && name.equals("ms reader"), () -> nanos);

    private static DaoAuthenticationProvider passwords() {
        PasswordEncoder quick = new Pbkdf2PasswordEncoder("", 8, 1, PBKDF2WithHmacSHA256);
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(
                User.withUsername("ms reader")
                        .password(quick.encode(RIGHT))
                        .roles("TEACHER")
                        .build(),
                User.withUsername("mr other")
                        .password(quick.encode(RIGHT))
                        .roles("TEACHER")
                        .build()));
        passwords.setPasswordEncoder(quick);
        return passwords;
    }

    @Test
    void theRightPasswordSignsInImmediately() {
        assertSignedIn("ms reader", fresh(SCHOOL));
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneIsDelayedToo() {
        assertWrong(5, "ms reader", fresh(SCHOOL));

        assertTooMany("ms reader", fresh(SCHOOL));
        assertTooMany("MS Reader ", fresh(SCHOOL));
        pass(HALF_A_MINUTE);
        assertWrong(1, "ms reader", fresh(SCHOOL));
        assertTooMany("ms reader", fresh(SCHOOL));
    }

    @Test
    void wrongPasswordsFromElsewhereLockNobodyOut() {
        for (int network = 1; network < 100; network++) {
            attack("ms reader", "198.51.100." + network, 20);
        }

        assertSignedIn("ms reader", fresh(SCHOOL));
    }

    @Test
    void aKnownBrowserIsNotDelayedByItsNetwork() {
        for (int second = 0; second < 60; second++) {
            attack("ms reader", SCHOOL, 100);
            pass(Duration.ofSeconds(1));
        }

        assertSignedIn("ms reader", known(SCHOOL));
    }

    @Test
    void aNewBrowserWaitsHalfAMinuteDuringGuessingInItsNetwork() {
        Visit teacher = fresh(SCHOOL);
        for (int second = 0; second < 30; second++) {
            attack("ms reader", SCHOOL, 100);
            pass(Duration.ofSeconds(1));
        }
        attack("ms reader", SCHOOL, 100);

        assertSignedIn("ms reader", teacher.withAge(HALF_A_MINUTE));
    }

    @Test
    void anAgedSessionHasTwoTriesThenOneEveryHalfMinute() {
        attack("ms reader", SCHOOL, 100);
        Visit patient = fresh(SCHOOL).withAge(Duration.ofSeconds(20));
        assertTooMany("ms reader", fresh(SCHOOL).withAge(Duration.ofSeconds(19)));

        assertWrong(2, "ms reader", patient);
        assertTooMany("ms reader", patient);
        pass(HALF_A_MINUTE);
        attack("ms reader", SCHOOL, 10);
        assertSignedIn("ms reader", patient);
    }

    @Test
    void stockpiledSessionsShareOneTryPerSecond() {
        attack("ms reader", SCHOOL, 100);
        int looked = 0;
        for (int second = 0; second < 600; second++) {
            for (int session = 0; session < 100; session++) {
                looked += tries("ms reader", fresh(SCHOOL).withAge(Duration.ofMinutes(5)));
            }
            pass(Duration.ofSeconds(1));
        }
        // checked passwords: one a second, a burst of sixty, and the account's own allowance
        assertThat(looked).isBetween(600, 600 + 60 + 600 / 30 + 5);
    }

    @Test
    void aKnownBrowserThatGuessesIsThrottledToo() {
        assertWrong(10, "ms reader", known(SCHOOL));
        assertTooMany("ms reader", known(SCHOOL));
        pass(HALF_A_MINUTE);
        assertSignedIn("ms reader", known(SCHOOL));
        assertWrong(10, "ms reader", known(SCHOOL));
    }

    @Test
    void guessingOneAccountDoesNotThrottleOthers() {
        assertWrong(5, "ms reader", fresh(SCHOOL));

        assertSignedIn("mr other", fresh(SCHOOL));
    }

    @Test
    void theRightPasswordResetsTheThrottle() {
        assertWrong(4, "ms reader", fresh(SCHOOL));
        assertSignedIn("ms reader", fresh(SCHOOL));

        assertWrong(5, "ms reader", fresh(SCHOOL));
        assertTooMany("ms reader", fresh(SCHOOL));
    }

    @Test
    void tryingManyNamesThrottlesOnlyThatNetwork() {
        for (int i = 0; i < 30; i++) {
            assertWrong(1, "name " + i, fresh(SCHOOL));
        }

        assertTooMany("ms reader", fresh(SCHOOL));
        assertSignedIn("ms reader", fresh(ELSEWHERE));
        pass(Duration.ofSeconds(10));
        assertSignedIn("ms reader", fresh(SCHOOL));
    }

    @Test
    void anUnknownNameIsTreatedLikeAKnownOne() {
        assertWrong(5, "nobody", fresh(SCHOOL));
        assertTooMany("nobody", fresh(SCHOOL));
        assertWrong(5, "x".repeat(100_000), fresh(ELSEWHERE));
        assertTooMany("x".repeat(200_000), fresh(ELSEWHERE));
    }

    @Test
    void concurrentTriesHaveTheSameLimitAsSequentialOnes() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        LongAdder looked = new LongAdder();
        for (int thread = 0; thread < 50; thread++) {
            threads.add(Thread.ofVirtual().start(() -> looked.add(tries("ms reader", fresh(SCHOOL)))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(looked.sum()).isEqualTo(5);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** Tries wrong passwords as a script would, with a new session for each. */
    private void attack(String name, String network, int times) {
        for (int i = 0; i < times; i++) {
            tries(name, fresh(network));
        }
    }

    /** Tries a wrong password; returns 1 if it was checked, 0 if it was throttled. */
    private int tries(String name, Visit visit) {
        try {
            signIn.authenticate(attempt(name, "wrong", visit));
            throw new AssertionError("signed in");
        } catch (SlowSignIn.TooManyTries slow) {
            return 0;
        } catch (BadCredentialsException wrong) {
            return 1;
        }
    }

    private void assertWrong(int times, String name, Visit visit) {
        for (int i = 0; i < times; i++) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> signIn.authenticate(attempt(name, "wrong", visit)));
        }
    }

    private void assertTooMany(String name, Visit visit) {
        assertThatExceptionOfType(SlowSignIn.TooManyTries.class)
                .isThrownBy(() -> signIn.authenticate(attempt(name, RIGHT, visit)));
    }

    private void assertSignedIn(String name, Visit visit) {
        assertThat(signIn.authenticate(attempt(name, RIGHT, visit)).isAuthenticated())
                .isTrue();
    }

    private static UsernamePasswordAuthenticationToken attempt(String name, String password, Visit visit) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new SignInVisit(visit.network(), visit.browserKey(), visit.session(), visit.age()));
        return attempt;
    }

    private record Visit(String network, @Nullable String browserKey, String session, Duration age) {
        Visit withAge(Duration older) {
            return new Visit(network, browserKey, session, older);
        }
    }

    /** Returns a visit by an unknown browser with a new session. */
    private static Visit fresh(String network) {
        return new Visit(network, null, UUID.randomUUID().toString(), Duration.ZERO);
    }

    private static Visit known(String network) {
        return new Visit(network, KNOWN_BROWSER, UUID.randomUUID().toString(), Duration.ZERO);
    }
}
