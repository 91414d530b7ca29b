package org.framewise.ui.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Allows each key, such as an account or a network, a number of tries without a pause, then one more at intervals. No
 * key is locked out permanently.
 */
final class Throttle {
    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param tries number of tries without a pause
     * @param pause time after which there is one more try
     * @param nanoTime as {@link System#nanoTime()}
     */
    Throttle(int tries, Duration pause, LongSupplier nanoTime) {
        TimeMeter time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanoTime.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
        this.buckets = Caffeine.newBuilder()
                .ticker(nanoTime::getAsLong)
                .maximumSize(100_000)
                .expireAfterAccess(pause.multipliedBy(tries + 1L))
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(1, pause))
                        .build());
    }

    /** The time until the next try of that key; empty if a try is available now. Doesn't use up a try. */
    Optional<Duration> pause(String key) {
        Duration wait = wait(buckets.get(key));
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    private static Duration wait(Bucket bucket) {
        return bucket.getAvailableTokens() > 0
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Takes a try if there is one left. */
    boolean take(String key) {
        return buckets.get(key).tryConsume(1);
    }

    /** Gives back a try, which then doesn't count. */
    void giveBack(String key) {
        buckets.get(key).addTokens(1);
    }

    /**
     * Reserves the next try, now or later.
     *
     * @return the time to wait for it; empty, with nothing reserved, if that would exceed {@code longest}
     */
    Optional<Duration> book(String key, Duration longest) {
        Bucket bucket = buckets.get(key);
        return wait(bucket).compareTo(longest) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(bucket.consumeIgnoringRateLimits(1)));
    }

    /** Clears the used tries of a key after a success. */
    void right(String key) {
        buckets.invalidate(key);
    }
}
