package org.framewise.bench.load;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a learner thinks about an item. The time is spread over all she does there, each pause between half and one and a half of the
 * mean.
 */
record Pace(Duration perItem) {
    static final Pace NONE = new Pace(Duration.ZERO);

    /** @param parts how many pauses there are at the item */
    void pause(int parts, RandomGenerator random) throws InterruptedException {
        long mean = perItem.toNanos() / parts;
        if (mean > 0) {
            Thread.sleep(Duration.ofNanos(random.nextLong(mean / 2, mean + mean / 2 + 1)));
        }
    }
}
