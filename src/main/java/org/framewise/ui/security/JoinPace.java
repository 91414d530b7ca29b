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
 * How fast people join a classroom: two classes at once from one network, then one a second. A lecture hall is in after some minutes, and whoever fills
 * a classroom with made-up names needs so long that its teacher sees it.
 */
@Component
public class JoinPace {
    /** So many join without waiting. */
    static final int AT_ONCE = 60;

    static final Duration PAUSE = Duration.ofSeconds(1);

    /** Whoever would have to wait longer is asked to try again. */
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
     * Books a place among those who join that classroom from the network of the present request.
     *
     * @return after how long it may be taken, mostly zero; empty when there are too many
     */
    public Optional<Duration> book(ClassroomId classroom) {
        return joins.book(ClientNetwork.current() + " " + classroom, LONGEST);
    }
}
