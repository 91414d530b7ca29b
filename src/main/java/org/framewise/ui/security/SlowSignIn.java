package org.framewise.ui.security;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.framewise.classroom.Teachers;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks passwords, and lets nobody try many of them: five wrong ones for an account, thirty from an address, then one
 * more in half a minute or ten seconds.
 */
final class SlowSignIn implements AuthenticationProvider {
    private final DaoAuthenticationProvider passwords;
    private final Throttle accounts;
    private final Throttle addresses;

    SlowSignIn(DaoAuthenticationProvider passwords) {
        this(passwords, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime()} */
    SlowSignIn(DaoAuthenticationProvider passwords, LongSupplier nanoTime) {
        this.passwords = passwords;
        this.accounts = new Throttle(5, Duration.ofSeconds(30), nanoTime);
        this.addresses = new Throttle(30, Duration.ofSeconds(10), nanoTime);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        // nobody has a longer name, and what is remembered must stay small
        String account = name.substring(0, Math.min(name.length(), 2 * Teachers.MAX_NAME));
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "?";
        Optional<Duration> pause = accounts.pause(account).or(() -> addresses.pause(address));
        if (pause.isPresent()) {
            throw new TooManyTries();
        }
        try {
            Authentication result = passwords.authenticate(attempt);
            accounts.right(account);
            return result;
        } catch (AuthenticationException wrong) {
            accounts.wrong(account);
            addresses.wrong(address);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return passwords.supports(type);
    }

    /** Somebody has to wait before the next try. */
    static final class TooManyTries extends LockedException {
        private static final long serialVersionUID = 1L;

        TooManyTries() {
            super("too many tries");
        }
    }
}
