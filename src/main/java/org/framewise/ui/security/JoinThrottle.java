package org.framewise.ui.security;

import java.time.Duration;
import org.framewise.classroom.JoinCode;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses join codes: three hundred wrong ones from an address and three thousand in all, then one more
 * every five seconds or every second. With a hundred open classrooms an address that guesses on finds one in a year.
 */
@Component
public class JoinThrottle {
    private final CodeThrottle codes =
            new CodeThrottle(300, Duration.ofSeconds(5), 3000, Duration.ofSeconds(1), System::nanoTime);

    /** Whether this address may try that code now. */
    public boolean mayTry(JoinCode code) {
        return codes.mayTry(CodeThrottle.address(), code.value());
    }

    /** Counts a wrong code. */
    public void wrong() {
        codes.wrong(CodeThrottle.address());
    }

    /** Remembers a code that was right, or that a teacher has opened at this address. */
    public void right(JoinCode code) {
        codes.right(CodeThrottle.address(), code.value());
    }
}
