package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Checks the cost of the password hash that the program really uses; other tests use a faster hash. */
class PasswordConfigurationTest {
    private static final String PASSWORD = "a short sentence";
    private static final String ALGORITHM = "{pbkdf2}";

    private final PasswordEncoder encoder = new PasswordConfiguration().passwordEncoder();

    @Test
    void everyPasswordIsHashedWith310000RoundsAndItsOwnSalt() {
        String hash = Objects.requireNonNull(encoder.encode(PASSWORD));

        assertThat(hash).startsWith(ALGORITHM);
        assertThat(new Pbkdf2PasswordEncoder("", 16, 310_000, PBKDF2WithHmacSHA256)
                        .matches(PASSWORD, hash.substring(ALGORITHM.length())))
                .isTrue();
        assertThat(encoder.encode(PASSWORD)).isNotEqualTo(hash);
    }
}
