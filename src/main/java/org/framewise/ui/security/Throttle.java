package org.framewise.ui.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Lets each key (an account, a network) do something so many times in a row, and once more after a while. Nobody is locked out for good.
 */
final class Throttle {
    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param tries times in a row
     * @param pause time after which there is one more
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

    /** How long that key has to wait before its next try; empty when it may try now. Counts nothing. */
    Optional<Duration> pause(String key) {
        Duration wait = wait(buckets.get(key));
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    private static Duration wait(Bucket bucket) {
        return bucket.getAvailableTokens() > 0
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Counts a try if there is one left. */
    boolean take(String key) {
        return buckets.get(key).tryConsume(1);
    }

    /** Takes a try back that should not count. */
    void giveBack(String key) {
        buckets.get(key).addTokens(1);
    }

    /**
     * Books the next try, now or later.
     *
     * @return after how long it may be made; empty, and nothing is booked, if that were longer than the longest wait
     */
    Optional<Duration> book(String key, Duration longest) {
        Bucket bucket = buckets.get(key);
        return wait(bucket).compareTo(longest) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(bucket.consumeIgnoringRateLimits(1)));
    }

    /** Forgets the tries of a key that has got it right. */
    void right(String key) {
        buckets.invalidate(key);
    }
}
