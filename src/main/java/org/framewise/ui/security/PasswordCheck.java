package org.framewise.ui.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Clock;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

/** Asks who is signed in for the password again. Wrong ones count like those at the door. */
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

    /** Whether that is the password of the account of that name. */
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

    /** What a check says. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** Not looked at: there were too many wrong ones. */
        SLOW
    }
}
