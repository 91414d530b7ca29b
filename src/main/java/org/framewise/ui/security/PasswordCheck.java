package org.framewise.ui.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Clock;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

/** Asks a signed-in teacher for their password again. Wrong passwords count towards the same limits as at sign-in. */
public class PasswordCheck {
    private final SlowSignIn signIn;
    private final Clock clock;

    PasswordCheck(SlowSignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    SlowSignIn provider() {
        return signIn;
    }

    /** Checks the password of the account with that name. */
    public Outcome check(String name, String password) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            attempt.setDetails(SignInVisit.of(request.getHttpServletRequest(), clock.instant()));
        }
        try {
            signIn.authenticate(attempt);
            return Outcome.RIGHT;
        } catch (SlowSignIn.TooManyTries slow) {
            return Outcome.SLOW;
        } catch (AuthenticationException wrong) {
            return Outcome.WRONG;
        }
    }

    /** Outcome of a check. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** The password was not checked, because of too many wrong passwords. */
        SLOW
    }
}
