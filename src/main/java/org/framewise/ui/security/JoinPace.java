package org.framewise.ui.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.framewise.classroom.ClassroomId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Limits the rate at which members join a classroom from one network: 60 members (two classes) at once, then one member
 * per second. A lecture hall joins within a few minutes, while filling a classroom with made-up names takes long enough
 * for its teacher to notice.
 */
@Component
public class JoinPace {
    /** Number of members who can join without waiting. */
    static final int AT_ONCE = 60;

    static final Duration PAUSE = Duration.ofSeconds(1);

    /** Longest wait. A learner who would have to wait longer is asked to try again later. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final Throttle joins;

    @Autowired
    JoinPace(Clock clock) {
        this(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()));
    }

    /** @param nanoTime as {@link System#nanoTime()} */
    JoinPace(LongSupplier nanoTime) {
        this.joins = new Throttle(AT_ONCE, PAUSE, nanoTime);
    }

    /**
     * Reserves a slot for joining that classroom from the network of the current request.
     *
     * @return the time to wait for the slot, usually zero; empty if it would exceed {@link #LONGEST}
     */
    public Optional<Duration> book(ClassroomId classroom) {
        return joins.book(ClientNetwork.current() + " " + classroom, LONGEST);
    }
}
