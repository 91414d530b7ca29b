package org.framewise.ui.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Slows down who guesses. Each key (an account, an address) has a number of free tries and gets a new one after a
 * while. Nobody is locked out for good, and what is right is never counted.
 */
final class Throttle {
    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param tries free tries in a row
     * @param pause time after which one more is given
     */
    Throttle(int tries, Duration pause) {
        this(tries, pause, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime()} */
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
        Bucket bucket = buckets.get(key);
        if (bucket.getAvailableTokens() > 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    /** Counts a wrong try; waits for nothing. */
    ConsumptionProbe wrong(String key) {
        return buckets.get(key).tryConsumeAndReturnRemaining(1);
    }

    /** Forgets the wrong tries of a key that has got it right. */
    void right(String key) {
        buckets.invalidate(key);
    }
}
