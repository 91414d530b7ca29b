package org.framewise.ui.security;

import java.time.Duration;
import org.framewise.classroom.ResumeCode;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses personal codes, or the one-time codes of accounts: six hundred wrong ones from an address and
 * six thousand in all, then one more every second or every tenth of a second. A school behind one address has room for
 * its typing errors; among ten thousand learners a guess a second finds one in a year and a half.
 */
@Component
public class ResumeThrottle {
    private final CodeThrottle codes =
            new CodeThrottle(600, Duration.ofSeconds(1), 6000, Duration.ofMillis(100), System::nanoTime);

    /** Whether this address may try a code now. */
    public boolean mayTry() {
        return codes.mayTry(CodeThrottle.address(), "");
    }

    /** Whether this address may try that code now. */
    public boolean mayTry(ResumeCode code) {
        return codes.mayTry(CodeThrottle.address(), code.value());
    }

    /** Counts a wrong code. */
    public void wrong() {
        codes.wrong(CodeThrottle.address());
    }

    /** Remembers a right code. */
    public void right(ResumeCode code) {
        codes.right(CodeThrottle.address(), code.value());
    }
}
