package org.framewise.ui.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Slows down who guesses codes: so many wrong ones from an address and so many in all, then one more in a while. Right codes are never
 * counted. And a code that was right from an address before goes on being let through when somebody else there has used up its tries, so
 * that one who guesses doesn't shut the door on a whole school; these are slowed down only where no class could type so fast.
 */
final class CodeThrottle {
    private static final int PRESSED = 600;
    private static final Duration PRESSED_PAUSE = Duration.ofMillis(100);
    private static final Duration KNOWN = Duration.ofHours(12);

    private final Throttle addresses;
    private final Throttle everybody;
    private final Throttle pressed;
    private final Cache<String, Boolean> known;

    /**
     * @param tries wrong codes in a row from an address
     * @param pause after which an address has one more
     * @param triesOfAll wrong codes in a row from all addresses together
     * @param pauseOfAll after which all together have one more
     * @param nanoTime as {@link System#nanoTime()}
     */
    CodeThrottle(int tries, Duration pause, int triesOfAll, Duration pauseOfAll, LongSupplier nanoTime) {
        this.addresses = new Throttle(tries, pause, nanoTime);
        this.everybody = new Throttle(triesOfAll, pauseOfAll, nanoTime);
        this.pressed = new Throttle(PRESSED, PRESSED_PAUSE, nanoTime);
        this.known = Caffeine.newBuilder()
                .ticker(nanoTime::getAsLong)
                .maximumSize(100_000)
                .expireAfterAccess(KNOWN)
                .build();
    }

    /** Whether this address may try that code now. */
    boolean mayTry(String address, String code) {
        if (addresses.pause(address).isEmpty() && everybody.pause("").isEmpty()) {
            return true;
        }
        boolean slowEnough = pressed.pause(address).isEmpty();
        pressed.wrong(address);
        return slowEnough && known.getIfPresent(key(address, code)) != null;
    }

    /** Counts a wrong code. */
    void wrong(String address) {
        addresses.wrong(address);
        everybody.wrong("");
    }

    /** Remembers a right code. */
    void right(String address, String code) {
        known.put(key(address, code), true);
    }

    private static String key(String address, String code) {
        return address + " " + code;
    }

    /** From where the present request comes. */
    static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "?" : String.valueOf(request.getRemoteAddr());
    }
}
