package org.framewise.ui.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Throttles guessing of eight-character personal codes, which older versions issued. A number of wrong codes is allowed
 * per network and overall, then one more at intervals. Right codes are not counted. A code that was right in a network
 * before is still accepted after somebody else in the network has used up the tries; known-good codes are throttled
 * only above any rate a class could type at.
 */
final class ShortCodeThrottle {
    static final int TRIES = 600;
    static final Duration PAUSE = Duration.ofSeconds(1);

    /** Number of wrong codes that all networks together may try without a pause. */
    static final int TRIES_OF_ALL = 6000;

    /** Time after which all networks together have one more try. */
    static final Duration PAUSE_OF_ALL = Duration.ofSeconds(1);

    private static final int KNOWN_TRIES = 600;
    private static final Duration KNOWN_PAUSE = Duration.ofMillis(100);
    private static final Duration KNOWN_FOR = Duration.ofHours(12);

    private final Throttle networks;
    private final Throttle everybody;
    private final Throttle triesOfKnown;
    private final Cache<String, Boolean> known;

    /** @param nanoTime as {@link System#nanoTime()} */
    ShortCodeThrottle(LongSupplier nanoTime) {
        this.networks = new Throttle(TRIES, PAUSE, nanoTime);
        this.everybody = new Throttle(TRIES_OF_ALL, PAUSE_OF_ALL, nanoTime);
        this.triesOfKnown = new Throttle(KNOWN_TRIES, KNOWN_PAUSE, nanoTime);
        this.known = Caffeine.newBuilder()
                .ticker(nanoTime::getAsLong)
                .maximumSize(100_000)
                .expireAfterAccess(KNOWN_FOR)
                .build();
    }

    /** Whether that network may try that code now. */
    boolean mayTry(String network, String code) {
        if (networks.pause(network).isEmpty() && everybody.pause("").isEmpty()) {
            return true;
        }
        return known.getIfPresent(key(network, code)) != null && triesOfKnown.take(network);
    }

    /** Counts a wrong code. */
    void wrong(String network) {
        networks.take(network);
        everybody.take("");
    }

    /** Records that a code was right in that network, so that it is still accepted there after too many wrong codes. */
    void right(String network, String code) {
        known.put(key(network, code), true);
    }

    private static String key(String network, String code) {
        return network + " " + code;
    }
}
