package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class SlowSignInTest {
    private static final String RIGHT = "the right password";
    private static final String SCHOOL = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private long nanos = 1_000_000_000L;
    private final SlowSignIn signIn = new SlowSignIn(passwords(), () -> nanos);

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
    void theRightPasswordSignsIn() {
        assertSignedIn("ms reader", SCHOOL);
    }

    @Test
    void afterFiveWrongPasswordsAlsoTheRightOneHasToWait() {
        assertWrong(5, "ms reader", SCHOOL);

        assertTooMany("ms reader", SCHOOL);
        assertTooMany("MS Reader ", SCHOOL);
        assertTooMany("ms reader", ELSEWHERE);
    }

    @Test
    void anotherAccountIsFree() {
        assertWrong(5, "ms reader", SCHOOL);

        assertSignedIn("mr other", SCHOOL);
    }

    @Test
    void halfAMinuteLaterThereIsOneMoreTry() {
        assertWrong(5, "ms reader", SCHOOL);
        nanos += Duration.ofSeconds(30).toNanos();

        assertWrong(1, "ms reader", SCHOOL);
        assertTooMany("ms reader", SCHOOL);
        nanos += Duration.ofSeconds(30).toNanos();
        assertSignedIn("ms reader", SCHOOL);
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        assertWrong(4, "ms reader", SCHOOL);
        assertSignedIn("ms reader", SCHOOL);

        assertWrong(5, "ms reader", SCHOOL);
        assertTooMany("ms reader", SCHOOL);
    }

    @Test
    void anAddressThatTriesManyNamesHasToWaitAndOthersDoNot() {
        for (int i = 0; i < 30; i++) {
            assertWrong(1, "name " + i, SCHOOL);
        }

        assertTooMany("ms reader", SCHOOL);
        assertSignedIn("ms reader", ELSEWHERE);
        nanos += Duration.ofSeconds(10).toNanos();
        assertSignedIn("ms reader", SCHOOL);
    }

    @Test
    void anUnknownNameIsTreatedLikeAKnownOne() {
        assertWrong(5, "nobody", SCHOOL);
        assertTooMany("nobody", SCHOOL);
        assertWrong(5, "x".repeat(100_000), ELSEWHERE);
        assertTooMany("x".repeat(200_000), ELSEWHERE);
    }

    private void assertWrong(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> signIn.authenticate(attempt(name, "wrong", address)));
        }
    }

    private void assertTooMany(String name, String address) {
        assertThatExceptionOfType(SlowSignIn.TooManyTries.class)
                .isThrownBy(() -> signIn.authenticate(attempt(name, RIGHT, address)));
    }

    private void assertSignedIn(String name, String address) {
        assertThat(signIn.authenticate(attempt(name, RIGHT, address)).isAuthenticated())
                .isTrue();
    }

    private static UsernamePasswordAuthenticationToken attempt(String name, String password, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        return attempt;
    }
}
