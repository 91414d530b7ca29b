package org.framewise.ui.security;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import org.framewise.classroom.Teachers;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;

/**
 * Checks passwords and throttles guessing. A try never counts against another network, nor against a browser in which
 * the teacher has signed in before; docs/decisions/0009 says what an attacker can still do.
 * <ul>
 * <li>A browser in which the account has signed in before: ten tries, then one more every half minute.
 * <li>Every other browser: five tries per account and thirty for all accounts, counted per network, then one more every
 *     half minute or ten seconds, respectively.
 * <li>When a network has used up these tries: a session that is at least twenty seconds old has two tries, then one
 *     more every half minute. A script that creates a new session for each guess gets none of these, and all sessions
 *     of a network together have one try per second.
 * </ul>
 */
final class SlowSignIn implements AuthenticationProvider {
    static final Duration PAUSE = Duration.ofSeconds(30);
    static final Duration PATIENT = Duration.ofSeconds(20);

    /** Time after which all sufficiently old sessions of a network together have one more try. */
    static final Duration PAUSE_OF_PATIENT = Duration.ofSeconds(1);

    private final DaoAuthenticationProvider passwords;
    private final BiPredicate<String, String> knownBrowser;
    private final Throttle browsers;
    private final Throttle accounts;
    private final Throttle networks;
    private final Throttle sessions;
    private final Throttle patient;

    /**
     * @param knownBrowser whether the account with that name has signed in before in the browser with that key
     * @param nanoTime as {@link System#nanoTime()}
     */
    SlowSignIn(DaoAuthenticationProvider passwords, BiPredicate<String, String> knownBrowser, LongSupplier nanoTime) {
        this.passwords = passwords;
        this.knownBrowser = knownBrowser;
        this.browsers = new Throttle(10, PAUSE, nanoTime);
        this.accounts = new Throttle(5, PAUSE, nanoTime);
        this.networks = new Throttle(30, Duration.ofSeconds(10), nanoTime);
        this.sessions = new Throttle(2, PAUSE, nanoTime);
        this.patient = new Throttle(60, PAUSE_OF_PATIENT, nanoTime);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        // no account name is longer, and the throttles' keys must stay short
        String account = name.substring(0, Math.min(name.length(), 2 * Teachers.MAX_NAME));
        SignInVisit visit = attempt.getDetails() instanceof SignInVisit known ? known : SignInVisit.UNKNOWN;
        Runnable giveBack = take(account, visit);
        if (giveBack == null) {
            throw new TooManyTries();
        }
        try {
            Authentication result = passwords.authenticate(attempt);
            giveBack.run();
            return result;
        } catch (AuthenticationServiceException databaseAway) {
            giveBack.run();
            throw databaseAway;
        }
    }

    /**
     * Takes a try before the password is checked, so that concurrent guesses get no more tries than sequential guesses.
     *
     * @return an action that gives the try back; absent if no try is left
     */
    private @Nullable Runnable take(String account, SignInVisit visit) {
        String browser = visit.browserKey();
        if (browser != null && isKnown(browser, account)) {
            String key = browser + " " + account;
            return browsers.take(key) ? () -> browsers.right(key) : null;
        }
        String there = visit.network() + " " + account;
        if (networks.pause(visit.network()).isEmpty() && accounts.take(there)) {
            networks.take(visit.network());
            return () -> {
                accounts.right(there);
                networks.giveBack(visit.network());
            };
        }
        if (visit.age().compareTo(PATIENT) >= 0
                && patient.pause(visit.network()).isEmpty()
                && sessions.take(visit.session())) {
            patient.take(visit.network());
            return () -> {
                sessions.giveBack(visit.session());
                patient.giveBack(visit.network());
            };
        }
        return null;
    }

    private boolean isKnown(String browser, String account) {
        try {
            return knownBrowser.test(browser, account);
        } catch (DataAccessException databaseAway) {
            throw new InternalAuthenticationServiceException("The database is away", databaseAway);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return passwords.supports(type);
    }

    /** Thrown when no try is left; the next try is possible only after a wait. */
    static final class TooManyTries extends LockedException {
        private static final long serialVersionUID = 1L;

        TooManyTries() {
            super("too many tries");
        }
    }
}
