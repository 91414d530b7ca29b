package org.framewise.ui.security;

import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses resume codes or the set-up code: sixty wrong ones from an address and six hundred in all, then
 * one more every five seconds or every second. A school behind one address has room for its typing errors.
 */
@Component
public class ResumeThrottle {
    private final Throttle addresses = new Throttle(60, Duration.ofSeconds(5));
    private final Throttle everybody = new Throttle(600, Duration.ofSeconds(1));

    /** Whether this address may try a code now. */
    public boolean mayTry() {
        return addresses.pause(address()).isEmpty() && everybody.pause("").isEmpty();
    }

    /** Counts a wrong code. */
    public void wrong() {
        addresses.wrong(address());
        everybody.wrong("");
    }

    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "?" : String.valueOf(request.getRemoteAddr());
    }
}
