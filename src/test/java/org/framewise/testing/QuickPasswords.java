package org.framewise.testing;

import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * Hashes passwords as the program does, but in one round: key stretching would dominate the runtime of tests that only
 * need an account.
 */
public final class QuickPasswords implements PasswordEncoder {
    /** Replaces the program's own encoder in tests that {@code @Import} it. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Used {
        @Bean
        @Primary
        QuickPasswords quickPasswords() {
            return new QuickPasswords();
        }
    }

    private final PasswordEncoder quick = new DelegatingPasswordEncoder(
            "pbkdf2", Map.of("pbkdf2", new Pbkdf2PasswordEncoder("", 16, 1, PBKDF2WithHmacSHA256)));

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return quick.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return quick.matches(password, hash);
    }
}
